// The modal (Slack) or dialog (Teams) that lies open in front of a person.
import { h, replace } from './dom.js';
import { blocks } from './blockkit.js';
import { card } from './adaptivecard.js';
import { read } from './message.js';

export class DialogPane {
  /** `column`: { workspace, element, names, reader, act(kind, more) } */
  constructor(column) {
    this.column = column;
    this.key = null;
    this.node = h('dialog', { className: `dialog is-${column.workspace.platform}`, 'data-testid': `dialog-${column.workspace.id}` });
    this.node.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.close();
    });
    document.body.append(this.node);
  }

  get isOpen() { return this.node.open; }

  show(view) {
    if (!view) {
      this.key = null;
      if (this.node.open) this.node.close();
      return;
    }
    const key = view.id + JSON.stringify(view.body);
    const fresh = key !== this.key;
    if (fresh) this.draw(view, key);
    this.mark(view.problems ?? {});
    if (!this.node.open) {
      this.place();
      this.node.showModal();
      this.first().focus();
    } else if (fresh && !this.running) this.hold();
  }

  /** Where the keyboard begins: of several choices at the one that is picked. */
  first() {
    const field = this.node.querySelector('input, textarea, select');
    const picked = field?.type === 'radio' && field.closest('fieldset').querySelector(':checked');
    return picked || field || this.node.querySelector('.dialog-buttons button') || this.node.querySelector('.dialog-x');
  }

  /** A keyboard that lost its place, because that was drawn anew or rested, finds it again. */
  hold() {
    if (!this.node.open || document.activeElement !== document.body) return;
    (this.node.contains(this.focused) ? this.focused : this.first()).focus();
  }

  /** Above its own workspace, where there is room. */
  place() {
    const box = this.column.element.getBoundingClientRect();
    const wide = window.innerWidth > 900;
    const width = Math.min(wide ? Math.max(box.width - 24, 380) : window.innerWidth - 24, 520);
    this.node.style.width = `${width}px`;
    const left = box.left + (box.width - width) / 2;
    this.node.style.left = wide ? `${Math.max(12, Math.min(left, window.innerWidth - width - 12))}px` : '12px';
  }

  draw(view, key) {
    const before = this.id === view.id && this.inputs ? read(this.inputs) : {};
    this.key = key;
    this.id = view.id;
    this.view = view;
    this.inputs = new Map();
    const slack = this.column.workspace.platform === 'slack';
    const context = {
      names: this.column.names(), reader: this.column.reader(), inputs: this.inputs,
      act: (detail) => this.press({ ...detail, inputs: read(this.inputs) }),
      press: (action) => this.press({ ...action, inputs: read(this.inputs) }),
    };
    const body = slack ? blocks(view.body.blocks, context) : card(view.body, context);
    const title = view.title || (slack ? '' : 'Parley');
    this.node.setAttribute('aria-label', title);
    this.problem = h('p', { className: 'dialog-problem', role: 'alert' });
    replace(this.node, h('form', { novalidate: true, onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      h('header', { className: 'dialog-head' }, h('h2', {}, title),
        h('button', { type: 'button', className: 'dialog-x', 'aria-label': 'Close', onclick: () => this.close() }, '×')),
      h('div', { className: 'dialog-body' }, body, this.problem),
      slack ? this.slackButtons(view.body) : null));
    this.putBack(before);
    this.rest();
  }

  slackButtons(body) {
    return h('footer', { className: 'dialog-buttons' },
      h('button', { type: 'button', className: 'button', onclick: () => this.close() }, body.close?.text ?? 'Cancel'),
      body.submit ? h('button', { type: 'submit', className: 'button is-primary' }, body.submit.text) : null);
  }

  /** A form that comes back keeps what was typed into the same fields. */
  putBack(before) {
    for (const [id, value] of Object.entries(before)) {
      const node = this.inputs.get(id)?.node;
      if (node && 'value' in node && typeof value === 'string' && node.tagName !== 'LABEL') node.value = value;
    }
  }

  mark(problems) {
    let first = null;
    for (const [id, input] of this.inputs) {
      const field = input.node.closest('[data-field]');
      const place = field?.querySelector('.field-problem');
      if (!place) continue;
      const words = problems[id] ?? '';
      if (place.textContent !== words) place.textContent = words;
      place.hidden = !words;
      input.node.setAttribute('aria-invalid', words ? 'true' : 'false');
      if (words && !first) first = input.node;
    }
    const seen = JSON.stringify(problems);
    if (first && seen !== this.marked) (first.matches('input, textarea, select') ? first : first.querySelector('input'))?.focus();
    this.marked = seen;
  }

  async submit() {
    const slack = this.column.workspace.platform === 'slack';
    if (slack && !this.view.body.submit) return;
    await this.waiting(() => this.column.act('SUBMIT', { target: this.id, detail: read(this.inputs) }));
  }

  async press(detail) {
    await this.waiting(() => this.column.act('PRESS', { target: this.id, detail }));
  }

  async close() {
    await this.running;
    if (this.key === null) return;
    await this.waiting(() => this.column.act('CLOSE', { target: this.id, detail: {} }));
  }

  waiting(act) {
    this.running ??= this.awaited(act).finally(() => {
      this.running = null;
      this.rest();
    });
    this.rest();
    return this.running;
  }

  async awaited(act) {
    this.marked = null;
    const result = await act();
    this.problem.textContent = result?.problem ?? '';
  }

  /** While an answer is awaited the buttons show that a press would not be heard. */
  rest() {
    if (this.running) {
      this.node.setAttribute('aria-busy', 'true');
      this.focused ??= document.activeElement;
      for (const button of this.node.querySelectorAll('.dialog-body button:enabled, .dialog-buttons button:enabled')) {
        button.disabled = true;
        button.dataset.resting = '';
      }
      return;
    }
    this.node.removeAttribute('aria-busy');
    for (const button of this.node.querySelectorAll('[data-resting]')) {
      button.disabled = false;
      delete button.dataset.resting;
    }
    this.hold();
    this.focused = null;
  }
}
