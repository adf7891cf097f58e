// Elements without markup strings: everything a person or a bot wrote goes in as text.

const SVG = 'http://www.w3.org/2000/svg';

/** An element; `props` are properties, `data-…`/`aria-…`/other attributes, and `on…` listeners. */
export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** The same for SVG. */
export function s(tag, props = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked' || name === 'selected') element[name] = value;
    else element.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

export function append(parent, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return parent;
}

export function replace(parent, ...children) {
  parent.replaceChildren();
  return append(parent, children);
}

let ids = 0;
/** An id that no other element has. */
export function freshId(name) {
  ids += 1;
  return `${name}-${ids}`;
}

/** Only addresses that cannot run anything: https, http, mailto. */
export function safeLink(url) {
  return /^(https?:\/\/|mailto:)/i.test(String(url ?? '')) ? String(url) : null;
}

export function link(url, label) {
  const safe = safeLink(url);
  return safe
    ? h('a', { href: safe, target: '_blank', rel: 'noopener noreferrer' }, label)
    : h('span', {}, label);
}

/** Draws a part anew only when what it shows has changed; keeps the keyboard where it was. */
export function redraw(parent, shown, make) {
  const text = JSON.stringify(shown);
  if (drawn.get(parent) === text) return;
  drawn.set(parent, text);
  const held = parent.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  replace(parent, make());
  if (held) [...parent.children].find((it) => it.dataset.key === held)?.focus({ preventScroll: true });
}

const drawn = new WeakMap();
