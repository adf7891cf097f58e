// One workspace: who one is, where one is, what is there, and a line to write.
import { h, redraw } from './dom.js';
import { api } from './api.js';
import { MessageList } from './message.js';
import { DialogPane } from './dialog.js';
import { Composer } from './composer.js';
import { missing } from './welcome.js';

export class Column {
  constructor(model, workspace, announce) {
    this.model = model;
    this.id = workspace.id;
    this.announce = announce;
    this.asked = 0;
    this.seen = 0;
    this.build(workspace);
    this.messages = new MessageList(this.list);
    this.dialog = new DialogPane(this);
  }

  get workspace() { return this.model.workspace(this.id) ?? this.first; }
  get person() { return this.model.person(this.workspace); }
  get conversation() { return this.model.conversation(this.workspace); }
  names() { return this.model.names(this.workspace); }
  reader() { return this.model.reader(this.workspace); }

  build(workspace) {
    this.first = workspace;
    const kind = workspace.platform === 'slack' ? 'Slack' : 'Teams';
    this.people = h('select', { className: 'people', 'data-testid': 'person', 'aria-label': `Act as, in ${workspace.name}`,
      onchange: (event) => this.be(event.target.value) });
    this.rooms = h('nav', { className: 'rooms', 'data-testid': 'conversations', 'aria-label': `Conversations in ${workspace.name}` });
    this.list = h('div', { className: 'messages', 'data-testid': 'messages', tabindex: '0', role: 'region', 'aria-label': 'Messages' });
    this.notice = h('div', { className: 'notice' });
    this.problem = h('p', { className: 'problem', role: 'alert', hidden: true });
    this.composer = new Composer((text, thread) => this.type(text, thread));
    this.element = h('section', { className: `workspace is-${workspace.platform}`, 'data-testid': `ws-${workspace.id}`, id: `ws-${workspace.id}`, 'aria-label': `${workspace.name} (${kind})` },
      h('header', { className: 'workspace-head' },
        h('span', { className: 'workspace-mark', 'aria-hidden': 'true' }, workspace.name.split(' ').map((word) => word[0]).join('').slice(0, 2)),
        h('h2', {}, workspace.name), h('span', { className: 'platform' }, kind),
        h('label', { className: 'as' }, h('span', {}, 'You are'), this.people)),
      this.rooms, this.notice, this.list, this.problem, this.composer.element);
  }

  /** Draws who is there and which rooms; asks for the messages. */
  update() {
    const { workspace, person } = this;
    redraw(this.people, [workspace.people, person.id], () => workspace.people.map((it) =>
      h('option', { value: it.id, selected: it.id === person.id }, it.note ? `${it.name} · ${it.note}` : it.name)));
    this.drawRooms();
    redraw(this.notice, [workspace.connected, this.conversation], () => missing(this));
    this.composer.update(workspace, this.conversation);
    return this.refresh();
  }

  drawRooms() {
    const { workspace, conversation } = this;
    const all = this.model.conversations(workspace).map((it) => {
      const current = it.id === conversation.id;
      return { it, current, unread: !current && this.model.isUnread(workspace, it) };
    });
    redraw(this.rooms, all, () => all.map(({ it, current, unread }) => {
      return h('button', { type: 'button', className: `room kind-${it.kind}`, 'data-testid': `room-${it.id}`, 'data-key': it.id,
        'aria-current': current ? 'true' : null, onclick: () => this.go(it) },
      roomName(workspace, it), unread ? h('span', { className: 'dot' }, h('span', { className: 'unseen' }, ', new')) : null);
    }));
  }

  /** Until somebody else's or another room's messages are here, the old ones are not to be trusted. */
  turn() {
    this.list.setAttribute('aria-busy', 'true');
    this.say('');
  }

  /** Asks for what is to be seen, once for many calls in a moment. */
  refresh() {
    this.wanted ??= new Promise((done) => setTimeout(done, 60)).then(() => {
      this.wanted = null;
      return this.look();
    });
    return this.wanted;
  }

  /** Answers can overtake each other: an older one never covers a newer. */
  async look() {
    const { workspace, person, conversation } = this;
    const asked = ++this.asked;
    const sight = await api.sight({ platform: workspace.platform, workspace: workspace.id, conversation: conversation.id, person: person.id });
    if (asked < this.seen || this.conversation.id !== conversation.id || this.person.id !== person.id) return;
    this.seen = asked;
    this.list.removeAttribute('aria-busy');
    this.model.read(workspace, conversation);
    const fresh = this.messages.show(sight.messages, this.room(), `${conversation.id} ${person.id}`);
    this.list.classList.toggle('is-home', conversation.kind === 'home');
    this.list.classList.toggle('is-empty', sight.messages.length === 0);
    for (const it of fresh.filter((message) => message.author === 'bot')) this.announce(`${workspace.name}: ${it.authorName} wrote. ${it.text}`);
    this.dialog.show(sight.dialog);
  }

  room() {
    const { workspace, person, conversation } = this;
    return {
      workspace, person, names: this.names(), reader: this.reader(),
      lived: (at) => this.model.lived(at),
      press: (message, detail) => this.act('PRESS', { target: message.id, detail }),
      remove: (message) => this.act('DELETE', { target: message.id }),
      reply: workspace.platform === 'teams' && conversation.kind === 'channel' ? (root) => this.composer.replyTo(root) : null,
    };
  }

  async be(person) {
    this.model.act(this.workspace, person);
    this.turn();
    await this.update();
  }

  async go(conversation) {
    this.model.open(this.workspace, conversation.id);
    this.turn();
    if (conversation.kind === 'home') await this.act('OPEN_HOME', {});
    await this.update();
    this.rooms.querySelector('[aria-current]')?.focus();
  }

  type(text, thread) {
    return /^\/invite\s+@?parley\s*$/i.test(text) && this.workspace.platform === 'slack'
      ? this.act('ADD_BOT', {})
      : this.act('TYPE', { detail: thread ? { text, thread } : { text } });
  }

  /** Does it and shows what came of it; answers with the result. */
  async act(kind, more) {
    const { workspace, person, conversation } = this;
    this.say('');
    let result;
    try {
      result = await api.act({ platform: workspace.platform, workspace: workspace.id, person: person.id, conversation: conversation.id, kind, ...more });
    } catch {
      result = { status: 0, millis: 0, problem: 'The sandbox did not answer. Is it still running?' };
    }
    await this.look().catch(() => {});
    this.say(this.dialog.isOpen ? '' : result.problem);
    return result;
  }

  say(problem) {
    this.problem.textContent = problem ?? '';
    this.problem.hidden = !problem;
  }
}

export function roomName(workspace, conversation) {
  if (conversation.kind === 'personal') return 'Parley';
  if (conversation.kind === 'home') return 'Home';
  return workspace.platform === 'slack' ? `# ${conversation.name}` : conversation.name;
}
