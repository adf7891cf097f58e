// Block Kit as Slack shows it. `context`: { names, reader, act(element), inputs } - see message.js.
import { h } from './dom.js';
import { text } from './mrkdwn.js';
import { richText } from './richtext.js';
import { chart } from './chart.js';
import { element, field } from './blockkit-elements.js';

export function blocks(list, context) {
  return h('div', { className: 'bk' }, (list ?? []).map((block) => one(block, context)));
}

function one(block, context) {
  switch (block.type) {
    case 'header': return h('h4', { className: 'bk-header' }, text(block.text, context));
    case 'divider': return h('hr');
    case 'section': return section(block, context);
    case 'context': return h('div', { className: 'bk-context' }, block.elements.map((it) =>
      it.type === 'image' ? image(it, 'bk-icon') : h('span', {}, text(it, context))));
    case 'actions': return h('div', { className: 'bk-actions' }, block.elements.map((it) => element(it, block, context)));
    case 'image': return h('figure', { className: 'bk-image' },
      block.title ? h('figcaption', {}, text(block.title, context)) : null, image(block, 'bk-picture'));
    case 'rich_text': return richText(block, context);
    case 'input': return field(block, context);
    case 'table': return table(block, context);
    case 'data_visualization': return chart(drawn(block));
    default: return h('p', { className: 'unknown' }, `(${block.type})`);
  }
}

function section(block, context) {
  const side = block.accessory;
  const words = h('div', { className: 'bk-section-text' },
    block.text ? h('div', {}, text(block.text, context)) : null,
    block.fields ? h('div', { className: 'bk-fields' }, block.fields.map((it) => h('div', {}, text(it, context)))) : null);
  return h('div', { className: 'bk-section' }, words,
    side ? (side.type === 'image' ? image(side, 'bk-thumb') : h('div', {}, element(side, block, context))) : null);
}

function image(object, className) {
  return h('img', { src: object.image_url, alt: object.alt_text, className, loading: 'lazy' });
}

function table(block, context) {
  const [head, ...rows] = block.rows;
  const align = (i) => {
    const side = block.column_settings?.[i]?.align;
    return side ? { className: `to-${side}` } : {};
  };
  const cell = (it) => (it.type === 'rich_text' ? richText(it, context) : it.text ?? String(it.value));
  return h('div', { className: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' },
    h('table', { className: 'grid' },
      h('thead', {}, h('tr', {}, head.map((it, i) => h('th', { scope: 'col', ...align(i) }, cell(it))))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((it, i) => h('td', align(i), cell(it))))))));
}

/** Slack's chart in the common shape. */
function drawn(block) {
  const data = block.chart;
  if (data.type === 'pie') {
    return {
      title: block.title, kind: 'parts', categories: data.segments.map((it) => it.label),
      series: [{ name: '', values: data.segments.map((it) => it.value) }],
    };
  }
  const categories = data.axis_config.categories;
  const series = data.series.map((line) => ({
    name: line.name,
    values: categories.map((category) => line.data.find((it) => it.label === category)?.value ?? 0),
  }));
  return { title: block.title, kind: { bar: 'bars', line: 'lines', area: 'area' }[data.type], categories, series };
}
