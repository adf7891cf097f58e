// What this page knows: the workspaces, whom one acts as where, what is new, what time it is.
import { Reader } from './dates.js';

const KEPT = 'parley-sandbox';

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

export class Model {
  constructor() {
    this.workspaces = [];
    this.unread = new Set();
    this.moves = [];
    this.now = null;
    this.choices = kept();
  }

  keep(name, value) {
    this.choices[name] = value;
    try {
      localStorage.setItem(KEPT, JSON.stringify(this.choices));
    } catch {
      // A browser that keeps nothing is fine: the page starts with its defaults.
    }
  }

  workspace(id) {
    return this.workspaces.find((it) => it.id === id);
  }

  /** Whom one acts as in a workspace. */
  person(workspace) {
    const wanted = this.choices[`person/${workspace.id}`];
    return workspace.people.find((it) => it.id === wanted) ?? workspace.people[0];
  }

  act(workspace, person) {
    this.keep(`person/${workspace.id}`, person);
  }

  /** The conversations this person can see, channels first. */
  conversations(workspace, person = this.person(workspace)) {
    const order = { channel: 0, personal: 1, home: 2 };
    return workspace.conversations
      .filter((it) => it.members.includes(person.id))
      .sort((a, b) => order[a.kind] - order[b.kind]);
  }

  /** The one that is open; the same kind of room when the person changed. */
  conversation(workspace) {
    const all = this.conversations(workspace);
    const wanted = this.choices[`conversation/${workspace.id}`];
    const exact = all.find((it) => it.id === wanted);
    const kind = workspace.conversations.find((it) => it.id === wanted)?.kind;
    const usual = all.find((it) => it.kind === 'channel' && /clean.harbou?r/i.test(it.name));
    return exact ?? (kind && kind !== 'channel' ? all.find((it) => it.kind === kind) : null) ?? usual ?? all[0];
  }

  open(workspace, conversation) {
    this.keep(`conversation/${workspace.id}`, conversation);
  }

  reader(workspace) {
    const person = this.person(workspace);
    return new Reader(person.zone, person.language);
  }

  names(workspace) {
    return {
      person: (id) => workspace.people.find((it) => it.id === id)?.name,
      channel: (id) => workspace.conversations.find((it) => it.id === id)?.name,
      people: () => workspace.people.map((it) => [it.id, it.name]),
    };
  }

  /** Something was said in a room: is it new to whom one acts as there? */
  said(delivery) {
    const workspace = this.workspace(delivery.workspace);
    if (!workspace || !['POST', 'EPHEMERAL'].includes(delivery.kind)) return;
    const me = this.person(workspace);
    const room = workspace.conversations.find((it) => it.id === delivery.conversation);
    const isMine = room?.members.includes(me.id) && (!delivery.person || delivery.person === me.id);
    if (isMine && this.conversation(workspace).id !== room.id) {
      this.unread.add(`${workspace.id} ${room.id} ${me.id}`);
    }
  }

  isUnread(workspace, conversation) {
    return this.unread.has(`${workspace.id} ${conversation.id} ${this.person(workspace).id}`);
  }

  read(workspace, conversation) {
    this.unread.delete(`${workspace.id} ${conversation.id} ${this.person(workspace).id}`);
  }

  /** Answers whether what people lived through looks different now. */
  clock(reading) {
    const before = this.moves.length;
    this.now = new Date(reading.now);
    this.moves = reading.moves ?? this.moves;
    return this.moves.length !== before;
  }

  /** Messages carry the machine's time; people live by the clock above. */
  lived(machine) {
    const instant = new Date(machine);
    const move = this.moves.filter((it) => new Date(it.at) <= instant).at(-1);
    return move ? new Date(instant.getTime() + move.ahead) : instant;
  }
}

export function roomName(workspace, conversation) {
  if (conversation.kind === 'personal') return 'Parley';
  if (conversation.kind === 'home') return 'Home';
  return workspace.platform === 'slack' ? `# ${conversation.name}` : conversation.name;
}
