// Draws one golden with the sandbox page's own renderers.
import { messageNode } from '/sandbox/js/message.js';
import { DialogPane } from '/sandbox/js/dialog.js';
import { Reader } from '/sandbox/js/dates.js';

const stage = document.getElementById('stage');
const reader = new Reader('Europe/Berlin', 'en-GB');
const names = { person: () => null, channel: () => null };
const nothing = () => {};

/** `form`: where `golden` only says what to mend, the form it is about. Returns what is wrong. */
window.draw = (platform, golden, form) => {
  document.querySelectorAll('dialog').forEach((it) => it.remove());
  stage.replaceChildren();
  stage.className = `workspace is-current is-${platform}`;
  stage.style.width = `${window.innerWidth}px`;
  const view = golden.type === 'modal' ? golden : golden.view ?? (golden.errors ? form : null);
  const drawn = view ? dialog(view, golden.errors ?? {}) : message(platform, golden);
  drawn.id = 'drawn';
  return wrong(drawn);
};

function message(platform, body) {
  const room = {
    workspace: { id: 'w', platform }, names, reader, person: { id: 'somebody' },
    lived: (at) => new Date(at), press: nothing, remove: nothing,
  };
  const node = messageNode({ id: 'm', author: 'bot', authorName: 'Parley', at: '2026-11-02T08:00:00Z', body }, room);
  const list = document.createElement('div');
  list.className = 'messages';
  list.append(node);
  stage.append(list);
  return list;
}

function dialog(view, problems) {
  const pane = new DialogPane({
    workspace: { id: 'w', platform: 'slack' }, element: stage,
    names: () => names, reader: () => reader, act: nothing,
  });
  pane.show({ id: 'v', title: view.title.text, body: view, problems });
  pane.node.style.width = `${Math.min(window.innerWidth, 520)}px`;
  document.activeElement?.blur();
  return pane.node;
}

function wrong(drawn) {
  const unknown = [...drawn.querySelectorAll('.unknown')].map((it) => `not drawn: ${it.textContent}`);
  const wide = [drawn, ...drawn.querySelectorAll('*')]
    .filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== 'inline' && it.clientWidth)
    .filter((it) => !it.matches('textarea, input, select, .unseen'))
    .map((it) => `wider than its place: ${it.tagName} ${it.className}`);
  return [...unknown, ...wide];
}
