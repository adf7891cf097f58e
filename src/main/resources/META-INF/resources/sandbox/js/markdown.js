// The subset of Markdown that an Adaptive Card's text knows: bold, italic, links, lists.
import { h, link } from './dom.js';

export function markdown(text) {
  const out = [];
  let list = null;
  let paragraph = [];
  const flush = () => {
    if (paragraph.length) out.push(h('p', {}, paragraph.flatMap((line, i) => [i ? h('br') : null, ...inline(line)])));
    paragraph = [];
  };
  for (const line of String(text).split(/\r\n|\r|\n/)) {
    const bullet = /^\s*[-*]\s+(.*)$/.exec(line);
    const number = /^\s*(\d+)\.\s+(.*)$/.exec(line);
    if (bullet || number) {
      flush();
      const tag = bullet ? 'UL' : 'OL';
      if (list?.tagName !== tag) {
        list = h(tag.toLowerCase(), number ? { start: number[1] } : {});
        out.push(list);
      }
      list.append(h('li', {}, inline(bullet ? bullet[1] : number[2])));
    } else {
      list = null;
      if (line.trim() === '') flush();
      else paragraph.push(line);
    }
  }
  flush();
  return out;
}

// A backslash before a sign of the language takes its meaning away.
const TOKEN = /\\([\\`*_{}[\]()#+\-.!>~|<&])|\*\*(.+?)\*\*|__(.+?)__|\*([^\s*](?:[^*]*[^\s*])?)\*|(?<![\p{L}\p{N}])_([^\s_](?:[^_]*[^\s_])?)_(?![\p{L}\p{N}])|\[((?:\\.|[^\]])+)\]\(([^)\s]+)\)|<at>(.*?)<\/at>/u;

export function inline(text) {
  const out = [];
  let rest = text;
  for (let found = TOKEN.exec(rest); found; found = TOKEN.exec(rest)) {
    if (found.index) out.push(entities(rest.slice(0, found.index)));
    out.push(node(found));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) out.push(entities(rest));
  return out;
}

function node(found) {
  const [, escaped, bold, bold2, italic, italic2, label, url, at] = found;
  if (escaped) return escaped;
  if (bold ?? bold2) return h('strong', {}, inline(bold ?? bold2));
  if (italic ?? italic2) return h('em', {}, inline(italic ?? italic2));
  if (label) return link(url, inline(label));
  return h('span', { className: 'mention' }, at ?? '');
}

/** Cards show the common entities as their signs. */
function entities(text) {
  return text
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, '\u00a0').replace(/&amp;/g, '&');
}
