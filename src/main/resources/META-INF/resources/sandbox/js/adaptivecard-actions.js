// Buttons of a card.
import { h, safeLink } from './dom.js';

export function buttons(actions, context) {
  const shown = actions.filter((it) => it.mode?.toLowerCase() !== 'secondary');
  const more = actions.filter((it) => it.mode?.toLowerCase() === 'secondary');
  return h('div', { className: 'ac-actions' }, shown.map((it) => button(it, context)),
    more.length ? h('details', { className: 'ac-more' }, h('summary', {}, 'More'), more.map((it) => button(it, context))) : null);
}

function button(it, context) {
  const style = { positive: 'is-primary', destructive: 'is-careful' }[it.style?.toLowerCase()] ?? '';
  if (it.type === 'Action.OpenUrl') {
    const url = safeLink(it.url);
    return url ? h('a', { className: `button ${style}`, href: url, target: '_blank', rel: 'noopener noreferrer' }, it.title) : null;
  }
  return h('button', {
    type: 'button', className: `button ${style}`, title: it.tooltip, disabled: it.isEnabled === false,
    onclick: () => context.press(it),
  }, it.title);
}
