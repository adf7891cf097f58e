// The slim bar on top: the example, the clock, what just happened.
import { h, replace } from './dom.js';
import { api } from './api.js';
import { Reader } from './dates.js';

const STEPS = [['+1 hour', 'PT1H'], ['+1 day', 'P1D'], ['+1 week', 'P7D']];
const SHOWN = 200;

export class Bar {
  /** `moved()` is called when time was moved. */
  constructor(model, node, moved) {
    this.model = model;
    this.moved = moved;
    this.reader = new Reader(Intl.DateTimeFormat().resolvedOptions().timeZone, 'en-GB');
    this.seen = new Set();
    this.times = new Map();
    this.build(node);
  }

  build(node) {
    this.example = h('button', { type: 'button', className: 'button is-accent', onclick: () => this.load() }, 'Load the example');
    this.exampleState = h('span', { className: 'bar-state', role: 'status' });
    this.date = h('time', { className: 'clock-date', 'data-testid': 'clock' });
    this.steps = STEPS.map(([label, by]) => h('button', { type: 'button', className: 'button', onclick: () => this.forward(by) }, label));
    this.clockState = h('span', { className: 'bar-state', role: 'status' });
    this.latest = h('span', { className: 'latest-line' }, 'Nothing yet');
    this.panel = h('ol', { className: 'happenings', 'data-testid': 'happenings', tabindex: '0', 'aria-label': 'What just happened, newest first' });
    this.drawer = h('details', { className: 'drawer' },
      h('summary', {}, h('span', { className: 'drawer-title' }, 'What just happened'), this.latest), this.panel);
    document.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.drawer.open = false; });
    document.addEventListener('click', (event) => { if (!this.drawer.contains(event.target)) this.drawer.open = false; });
    replace(node,
      h('h1', { className: 'brand' }, h('img', { src: 'icon.svg', alt: '', width: 24, height: 24 }), 'Parley ', h('span', {}, 'sandbox')),
      h('div', { className: 'bar-group' }, this.example, this.exampleState),
      h('div', { className: 'bar-group clock', role: 'group', 'aria-label': 'Clock' }, this.date, this.steps, this.clockState),
      this.drawer);
  }

  clock(reading) {
    if (this.model.clock(reading)) this.restamp();
    const now = this.model.now;
    this.date.dateTime = now.toISOString();
    replace(this.date, this.reader.format(now, { weekday: 'short', day: 'numeric', month: 'short' }),
      h('span', { className: 'clock-year' }, ` ${this.reader.format(now, { year: 'numeric' })}`),
      `, ${this.reader.time(now)}`);
    this.steps.forEach((it) => { it.disabled = reading.moving; });
    this.date.classList.toggle('is-moving', reading.moving);
    this.clockState.textContent = reading.moving ? 'moving…' : reading.problem;
  }

  stamp(it) {
    return this.reader.format(this.model.lived(it.at), { weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  }

  /** A line may come before the news that time had been moved when it was said. */
  restamp() {
    for (const [when, it] of this.times) when.textContent = this.stamp(it);
    this.moved();
  }

  async forward(by) {
    this.steps.forEach((it) => { it.disabled = true; });
    try {
      await api.forward(by);
    } catch {
      this.clockState.textContent = 'Time is already moving.';
    }
  }

  tellExample(state) {
    this.example.disabled = state.running || state.loaded;
    this.example.classList.toggle('is-accent', !state.loaded);
    this.example.textContent = state.loaded && !state.running ? 'Example loaded' : 'Load the example';
    this.exampleState.textContent = state.problem || (state.running ? state.step : '');
  }

  async load() {
    this.example.disabled = true;
    try {
      await api.loadExample();
    } catch {
      this.example.disabled = false;
      this.exampleState.textContent = 'The example could not be started.';
    }
  }

  happened(it) {
    if (this.seen.has(it.id)) return;
    this.seen.add(it.id);
    const workspace = this.model.workspace(it.where.split('/')[1]);
    const name = workspace?.name ?? it.where;
    const platform = it.where.split('/')[0];
    const chip = () => h('span', { className: `chip is-${platform}` }, name);
    replace(this.latest, chip(), it.line);
    const when = h('time', {}, this.stamp(it));
    this.times.set(when, it);
    this.panel.prepend(h('li', {}, when, chip(), h('span', {}, it.line)));
    while (this.panel.children.length > SHOWN) {
      this.times.delete(this.panel.lastElementChild.querySelector('time'));
      this.panel.lastElementChild.remove();
    }
  }
}
