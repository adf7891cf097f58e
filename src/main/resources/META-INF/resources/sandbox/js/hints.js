// Three hints at the first visit.
import { h, replace } from './dom.js';

const HINTS = [
  ['See it half grown', 'Load the example: four organisations on Slack and Teams share one partnership.'],
  ['Speak to it', 'Pick who you are, then type /partnership on Slack or @Parley on Teams.'],
  ['Move time', 'Forward a day or a week: check-ins, polls and the digest arrive when they are due.'],
];

export function hints(model, node) {
  if (model.choices.hintsSeen) return;
  replace(node,
    h('ol', {}, HINTS.map(([title, words]) => h('li', {}, h('strong', {}, title), h('span', {}, words)))),
    h('button', { type: 'button', className: 'button', onclick: () => { model.keep('hintsSeen', true); node.hidden = true; } }, 'Got it'));
  node.hidden = false;
}
