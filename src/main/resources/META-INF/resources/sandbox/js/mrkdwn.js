// Slack's mrkdwn, as much of it as a bot may send, into nodes.
import { h, link } from './dom.js';

const EMOJI = {
  white_check_mark: '✅', heavy_check_mark: '✔️', warning: '⚠️', wave: '👋', tada: '🎉', lock: '🔒',
  bell: '🔔', calendar: '📅', memo: '📝', handshake: '🤝', seedling: '🌱', compass: '🧭',
  hourglass_flowing_sand: '⏳', speech_balloon: '💬', bar_chart: '📊', arrow_right: '➡️',
};

/** Slack's three entities; everything else stands for itself. */
export function decoded(text) {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

export function emoji(name) {
  return EMOJI[name] ?? `:${name}:`;
}

/** `names`: how people and channels are called here; `reader`: whose dates. */
export function mrkdwn(text, { names, reader }) {
  const nodes = [];
  const parts = text.split(/```\n?([\s\S]*?)```/);
  parts.forEach((part, i) => {
    if (i % 2 === 1) nodes.push(h('pre', {}, decoded(part)));
    else nodes.push(...lines(part, { names, reader }));
  });
  return nodes;
}

function lines(text, context) {
  const nodes = [];
  let quoted = [];
  const close = () => {
    if (quoted.length) nodes.push(h('blockquote', {}, joined(quoted, context)));
    quoted = [];
  };
  const plain = [];
  const flush = () => {
    if (plain.length) nodes.push(...joined(plain, context));
    plain.length = 0;
  };
  for (const line of text.split('\n')) {
    const quote = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    if (quote) { flush(); quoted.push(quote[1]); } else { close(); plain.push(line); }
  }
  flush();
  close();
  return nodes;
}

function joined(all, context) {
  return all.flatMap((line, i) => [i ? h('br') : null, ...inline(line, context)]);
}

// A mark counts at the edge of a word only, and holds no blank just inside.
const MARKS = [
  { tag: 'strong', found: /(^|[^\p{L}\p{N}])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}])/u },
  { tag: 'em', found: /(^|[^\p{L}\p{N}])_([^\s_](?:[^_\n]*[^\s_])?)_(?![\p{L}\p{N}])/u },
  { tag: 's', found: /(^|[^\p{L}\p{N}])~([^\s~](?:[^~\n]*[^\s~])?)~(?![\p{L}\p{N}])/u },
];

function inline(text, context) {
  const found = /`([^`\n]+)`|<([^<>\n]+)>/.exec(text);
  if (found) {
    const middle = found[1] !== undefined
      ? h('code', {}, decoded(found[1]))
      : bracket(found[2], context);
    return [
      ...inline(text.slice(0, found.index), context),
      middle,
      ...inline(text.slice(found.index + found[0].length), context),
    ];
  }
  for (const { tag, found: pattern } of MARKS) {
    const mark = pattern.exec(text);
    if (mark) {
      const start = mark.index + mark[1].length;
      return [
        ...inline(text.slice(0, start), context),
        h(tag, {}, inline(mark[2], context)),
        ...inline(text.slice(mark.index + mark[0].length), context),
      ];
    }
  }
  return text ? [decoded(text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => EMOJI[name] ?? whole))] : [];
}

function bracket(inside, { names, reader }) {
  const [what, label] = inside.split(/\|(.*)/s);
  if (what.startsWith('@')) return mention(names.person(what.slice(1)) ?? decoded(label ?? what.slice(1)));
  if (what.startsWith('#')) return h('span', { className: 'mention' }, `#${names.channel(what.slice(1)) ?? decoded(label ?? what.slice(1))}`);
  const date = /^!date\^(\d+)\^([^^]+)/.exec(what);
  if (date) return dated(new Date(Number(date[1]) * 1000), decoded(date[2]), reader);
  if (what.startsWith('!')) return h('span', { className: 'mention' }, `@${what.slice(1)}`);
  return link(decoded(what), decoded(label ?? what));
}

export function mention(name) {
  return h('span', { className: 'mention' }, `@${name}`);
}

export function dated(instant, format, reader) {
  return h('time', { datetime: instant.toISOString() }, reader.slack(instant, format));
}

/** A text object: mrkdwn, or plain words with their line breaks. */
export function text(object, context) {
  if (!object) return null;
  return object.type === 'mrkdwn' ? mrkdwn(object.text, context) : withBreaks(object.text);
}

function withBreaks(words) {
  return String(words).split('\n').flatMap((line, i) => (i ? [h('br'), line] : [line]));
}
