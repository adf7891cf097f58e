// Slack's "are you sure" before a button acts.
import { h } from './dom.js';

const words = (object) => object?.text ?? '';

/** Resolves to whether the person went on. */
export function asked(confirm) {
  return new Promise((resolve) => {
    const box = h('dialog', { className: 'dialog is-slack is-confirm', 'aria-label': words(confirm.title) },
      h('form', { method: 'dialog' },
        h('h2', {}, words(confirm.title)),
        h('p', {}, words(confirm.text)),
        h('div', { className: 'dialog-buttons' },
          h('button', { className: 'button', value: 'no' }, words(confirm.deny)),
          h('button', { className: `button ${confirm.style === 'danger' ? 'is-careful' : 'is-primary'}`, value: 'yes' }, words(confirm.confirm)))));
    box.addEventListener('close', () => {
      box.remove();
      resolve(box.returnValue === 'yes');
    });
    document.body.append(box);
    box.showModal();
  });
}
