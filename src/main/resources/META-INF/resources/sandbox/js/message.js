// One message as its platform shows it.
import { h, replace } from './dom.js';
import { blocks } from './blockkit.js';
import { card } from './adaptivecard.js';
import { mrkdwn } from './mrkdwn.js';
import { markdown } from './markdown.js';

/**
 * `room`: { workspace, names, reader, lived, press(message, detail), remove(message), reply(message) }
 */
export function messageNode(message, room) {
  const byBot = message.author === 'bot';
  const mine = message.author === room.person.id;
  const when = room.lived(message.at);
  const body = safely(() => content(message, room, byBot), message);
  return h('article', {
    className: `message ${byBot ? 'by-bot' : ''} ${mine ? 'is-mine' : ''} ${message.onlyForYou ? 'is-private' : ''}`,
    'data-testid': 'message', 'data-message': message.id, tabindex: '-1', 'aria-label': `${message.authorName}, ${room.reader.stamp(when)}`,
  },
  h('div', { className: `avatar ${byBot ? 'is-bot' : ''} hue-${hue(message.author)}`, 'aria-hidden': 'true' }, initials(message.authorName)),
  h('div', { className: 'message-main' },
    message.onlyForYou ? h('p', { className: 'only-you' }, 'Only visible to you') : null,
    h('div', { className: 'message-head' },
      h('span', { className: 'author' }, message.authorName),
      byBot ? h('span', { className: 'app-mark' }, 'App') : null,
      h('time', { className: 'when', datetime: when.toISOString() }, room.reader.stamp(when)),
      message.edited ? h('span', { className: 'edited' }, '(edited)') : null),
    h('div', { className: 'message-body' }, body)),
  byBot && !message.onlyForYou
    ? h('button', { type: 'button', className: 'remove', title: 'Delete this message', 'aria-label': 'Delete this message', onclick: () => room.remove(message) }, '×')
    : null);
}

/** One message that cannot be drawn must not take the others with it. */
function safely(draw, message) {
  try {
    return draw();
  } catch (failed) {
    console.error('a message could not be drawn', message.id, failed);
    return h('p', { className: 'unknown' }, message.text || '(This message could not be drawn.)');
  }
}

function content(message, room, byBot) {
  const inputs = new Map();
  const context = {
    names: room.names, reader: room.reader, inputs,
    act: (detail) => room.press(message, detail),
    press: (action) => room.press(message, { ...action, inputs: read(inputs) }),
  };
  if (message.body?.blocks) return blocks(message.body.blocks, context);
  if (message.body?.type === 'AdaptiveCard') return card(message.body, context);
  if (room.workspace.platform === 'slack') return h('div', { className: 'bk' }, h('p', {}, mrkdwn(message.text, context)));
  return h('div', { className: 'ac' }, byBot ? markdown(room.reader.card(message.text)) : h('p', {}, message.text));
}

export function read(inputs) {
  return Object.fromEntries([...inputs].map(([id, input]) => [id, input.read()]).filter(([, value]) => value !== undefined));
}

/** The messages of a room: only what changed is made anew, replies stand under their first one. */
export class MessageList {
  constructor(node) {
    this.node = node;
    this.made = new Map();
  }

  /** Returns those that were not there before. */
  show(messages, room, key) {
    const same = this.key === key;
    if (!same) this.made.clear();
    this.key = key;
    const atEnd = !same || this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 80;
    const focus = focused(this.node);
    const fresh = messages.filter((it) => !this.made.has(it.id));
    const nodes = new Map(messages.map((it) => [it.id, this.one(it, room)]));
    this.made = nodes;
    replace(this.node, this.threads(messages, room));
    if (atEnd) this.node.scrollTop = this.node.scrollHeight;
    restore(this.node, focus);
    return same ? fresh : [];
  }

  one(message, room) {
    const text = JSON.stringify([message, room.lived(message.at)]);
    const old = this.made.get(message.id);
    if (old?.text === text) return old;
    return { text, node: messageNode(message, room) };
  }

  threads(messages, room) {
    const ids = new Set(messages.map((it) => it.id));
    const roots = messages.filter((it) => !it.thread || !ids.has(it.thread));
    return roots.map((root) => {
      const replies = messages.filter((it) => it.thread === root.id);
      return h('div', { className: 'thread' }, this.made.get(root.id).node,
        replies.length ? this.replies(root, replies) : null,
        room.reply && replies.length + (root.author === 'bot' ? 0 : 1) ? replyButton(root, room) : null);
    });
  }

  replies(root, replies) {
    const box = h('details', { className: 'replies', open: this.opened?.has(root.id) || replies.length < 4 },
      h('summary', {}, replies.length === 1 ? '1 reply' : `${replies.length} replies`),
      replies.map((it) => this.made.get(it.id).node));
    box.addEventListener('toggle', () => {
      this.opened ??= new Set();
      if (box.open) this.opened.add(root.id);
    });
    return box;
  }
}

function replyButton(root, room) {
  return h('button', { type: 'button', className: 'reply', onclick: () => room.reply(root) }, 'Reply');
}

/** Where the keyboard is, so that an edited card does not throw it out. */
function focused(list) {
  const active = document.activeElement;
  if (!list.contains(active)) return null;
  const message = active.closest('[data-message]');
  return { active, message: message?.dataset.message, label: active.textContent, tag: active.tagName };
}

function restore(list, focus) {
  if (!focus) return;
  if (list.contains(focus.active)) {
    focus.active.focus({ preventScroll: true });
    return;
  }
  const message = [...list.querySelectorAll('[data-message]')].find((it) => it.dataset.message === focus.message);
  const again = message && [...message.querySelectorAll(focus.tag)].find((it) => it.textContent === focus.label);
  (again ?? message)?.focus({ preventScroll: true });
}

function initials(name) {
  return name.trim().split(/\s+/).map((word) => word[0]).slice(0, 2).join('').toUpperCase();
}

function hue(author) {
  return [...author].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 997, 7) % 6;
}
