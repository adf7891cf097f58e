// On a narrow window one workspace at a time.
import { h, replace } from './dom.js';

export class Tabs {
  constructor(model, node, columns) {
    this.model = model;
    this.node = node;
    this.columns = columns;
    const first = model.choices.tab;
    this.current = columns.some((it) => it.id === first) ? first : columns[0]?.id;
    this.draw();
  }

  draw() {
    replace(this.node, this.columns.map((it) => h('button', {
      type: 'button', role: 'tab', id: `tab-${it.id}`, 'aria-controls': `ws-${it.id}`, className: `tab is-${it.workspace.platform}`,
      'aria-selected': it.id === this.current ? 'true' : 'false', tabindex: it.id === this.current ? '0' : '-1',
      onclick: () => this.pick(it.id), onkeydown: (event) => this.key(event),
    }, it.workspace.name, this.hasNews(it) ? h('span', { className: 'dot' }, h('span', { className: 'unseen' }, ', new')) : null)));
    for (const it of this.columns) it.element.classList.toggle('is-current', it.id === this.current);
  }

  hasNews(column) {
    return column.id !== this.current && (this.news ??= new Set()).has(column.id);
  }

  heard(id) {
    if (id === this.current) return;
    (this.news ??= new Set()).add(id);
    this.draw();
  }

  pick(id) {
    this.current = id;
    this.news?.delete(id);
    this.model.keep('tab', id);
    this.draw();
    const column = this.columns.find((it) => it.id === id);
    column.list.scrollTop = column.list.scrollHeight;
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = this.columns.findIndex((it) => it.id === this.current);
    this.pick(this.columns[(at + step + this.columns.length) % this.columns.length].id);
    this.node.querySelector('[aria-selected="true"]').focus();
  }
}
