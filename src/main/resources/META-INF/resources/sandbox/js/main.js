// Puts the page together and keeps it up to date.
import { api } from './api.js';
import { Bar } from './bar.js';
import { Column } from './column.js';
import { hints } from './hints.js';
import { Model } from './model.js';
import { Tabs } from './tabs.js';
import { h, replace } from './dom.js';

const model = new Model();
let columns = [];
let tabs = null;
const bar = new Bar(model, document.getElementById('bar'), () => columns.forEach((it) => it.refresh().catch(() => {})));
const announcer = document.getElementById('announcer');

async function start() {
  model.workspaces = (await api.state()).workspaces;
  bar.clock(await api.clock());
  columns = model.workspaces.map((workspace) => new Column(model, workspace, announce));
  replace(document.getElementById('workspaces'), columns.map((it) => it.element));
  tabs = new Tabs(model, document.getElementById('tabs'), columns);
  hints(model, document.getElementById('hints'));
  bar.tellExample(await api.example());
  await Promise.allSettled(columns.map((it) => it.update()));
  document.body.dataset.ready = 'true';
  api.feed(heard, () => renew());
  setInterval(tick, 20_000);
}

function announce(words) {
  announcer.textContent = words.slice(0, 200);
}

function heard({ kind, what }) {
  if (kind === 'happening') happened(what);
  else if (kind === 'delivery') said(what);
  else if (kind === 'clock') bar.clock(what);
  else if (kind === 'example') bar.tellExample(what);
}

function happened(what) {
  bar.happened(what);
  const id = what.where.split('/')[1];
  changed.add(id);
  soon ??= setTimeout(renew, 120);
}

function said(delivery) {
  model.said(delivery);
  tabs?.heard(delivery.workspace);
  columns.find((it) => it.id === delivery.workspace)?.drawRooms();
}

const changed = new Set();
let soon = null;
let asked = 0;
let seen = 0;

/** After something happened: who is where now, and what is to be seen in the rooms concerned. */
async function renew() {
  soon = null;
  const concerned = [...changed];
  changed.clear();
  const turn = ++asked;
  try {
    const { workspaces } = await api.state();
    // Answers can overtake each other: an older one never covers a newer.
    if (turn > seen) {
      model.workspaces = workspaces;
      seen = turn;
    }
  } catch {
    return;
  }
  for (const column of columns) {
    if (concerned.length === 0 || concerned.includes(column.id)) column.update().catch(() => {});
  }
}

async function tick() {
  try {
    bar.clock(await api.clock());
  } catch {
    announce('The sandbox does not answer.');
  }
}

start().catch((failed) => console.error(failed) ?? replace(document.getElementById('workspaces'),
  h('p', { className: 'waiting', role: 'alert' }, 'The sandbox does not answer here. Start Parley without credentials, then load this page again.')));
