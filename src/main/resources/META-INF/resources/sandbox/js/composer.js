// The line to write in, with a word on how to speak to Parley here.
import { freshId, h } from './dom.js';
import { roomName } from './model.js';

export class Composer {
  /** `send(text, thread)` resolves to the result of the act. */
  constructor(send) {
    this.send = send;
    this.thread = null;
    const id = freshId('composer');
    this.label = h('label', { className: 'unseen', for: id }, 'Message');
    this.input = h('textarea', { id, rows: 1, 'data-testid': 'composer', autocomplete: 'off', spellcheck: 'false',
      onkeydown: (event) => this.key(event), oninput: () => this.grow() });
    this.button = h('button', { type: 'submit', className: 'send' }, 'Send');
    this.tip = h('p', { className: 'tip' });
    this.reply = h('p', { className: 'replying', hidden: true });
    this.element = h('form', { className: 'composer', onsubmit: (event) => { event.preventDefault(); this.go(); } },
      this.reply, h('div', { className: 'composer-line' }, this.label, this.input, this.button), this.tip);
  }

  update(workspace, conversation) {
    const name = roomName(workspace, conversation).replace('# ', '#');
    const start = starter(workspace, conversation);
    this.label.textContent = `Message ${name}`;
    this.input.placeholder = `Message ${name}`;
    this.element.hidden = conversation.kind === 'home';
    this.tip.replaceChildren('Try ', h('button', { type: 'button', className: 'starter', onclick: () => this.begin(start) }, start.trim() || 'help'),
      workspace.platform === 'teams' && conversation.kind === 'channel' ? '. Parley answers in your chat with it.' : '');
    if (this.room !== conversation.id) this.replyTo(null);
    this.room = conversation.id;
  }

  begin(start) {
    this.input.value = start;
    this.grow();
    this.input.focus();
  }

  replyTo(root) {
    this.thread = root;
    this.reply.hidden = !root;
    this.reply.replaceChildren(...(root ? ['In reply to ', h('strong', {}, root.authorName), ' ',
      h('button', { type: 'button', className: 'starter', onclick: () => this.replyTo(null) }, 'Start a new post instead')] : []));
    if (root) this.input.focus();
  }

  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.go();
    }
  }

  grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 160)}px`;
  }

  async go() {
    const text = this.input.value.trim();
    if (!text || this.busy) return;
    this.busy = true;
    this.element.setAttribute('aria-busy', 'true');
    try {
      const result = await this.send(text, this.thread?.id);
      if (!result.problem) {
        this.input.value = '';
        this.grow();
        this.replyTo(null);
      }
    } finally {
      this.busy = false;
      this.element.removeAttribute('aria-busy');
    }
  }
}

function starter(workspace, conversation) {
  if (workspace.platform === 'slack') return '/partnership help';
  return conversation.kind === 'personal' ? 'help' : '@Parley help';
}
