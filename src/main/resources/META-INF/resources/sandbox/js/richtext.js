// Slack's rich_text block.
import { h, link } from './dom.js';
import { dated, emoji, mention } from './mrkdwn.js';

export function richText(block, context) {
  const out = h('div', { className: 'rich' });
  const lists = [];
  for (const part of block.elements ?? []) {
    if (part.type === 'rich_text_list') {
      nest(out, lists, part, context);
      continue;
    }
    lists.length = 0;
    const inside = inlines(part.elements, context);
    if (part.type === 'rich_text_quote') out.append(h('blockquote', {}, inside));
    else if (part.type === 'rich_text_preformatted') out.append(h('pre', {}, inside));
    else out.append(h('p', {}, inside));
  }
  return out;
}

/** A deeper list belongs to the last point of the one above it. */
function nest(out, lists, part, context) {
  const depth = Math.min(part.indent ?? 0, lists.length);
  lists.length = depth;
  const list = h(part.style === 'ordered' ? 'ol' : 'ul',
    part.offset ? { start: part.offset + 1 } : {},
    (part.elements ?? []).map((item) => h('li', {}, inlines(item.elements, context))));
  const parent = depth === 0 ? out : lists[depth - 1].lastElementChild ?? out;
  parent.append(list);
  lists.push(list);
}

function inlines(elements, context) {
  return (elements ?? []).map((element) => styled(inline(element, context), element.style));
}

function inline(element, { names, reader }) {
  switch (element.type) {
    case 'text': return lines(element.text);
    case 'link': return link(element.url, element.text ?? element.url);
    case 'user': return mention(names.person(element.user_id) ?? element.user_id);
    case 'channel': return h('span', { className: 'mention' }, `#${names.channel(element.channel_id) ?? element.channel_id}`);
    case 'usergroup': return mention('group');
    case 'broadcast': return mention(element.range);
    case 'emoji': return element.unicode
      ? String.fromCodePoint(...element.unicode.split('-').map((code) => parseInt(code, 16)))
      : emoji(element.name);
    case 'date': return dated(new Date(element.timestamp * 1000), element.format, reader);
    default: return element.fallback ?? '';
  }
}

function lines(text) {
  return String(text).split('\n').flatMap((line, i) => (i ? [h('br'), line] : [line]));
}

function styled(content, style = {}) {
  let out = content;
  if (style.code) out = h('code', {}, out);
  if (style.bold) out = h('strong', {}, out);
  if (style.italic) out = h('em', {}, out);
  if (style.strike) out = h('s', {}, out);
  if (style.underline) out = h('u', {}, out);
  return out;
}
