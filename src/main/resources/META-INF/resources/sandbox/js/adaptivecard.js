// Adaptive Cards as Teams shows them. `context`: { reader, press(action), inputs }.
import { h } from './dom.js';
import { inline, markdown } from './markdown.js';
import { chart } from './chart.js';
import { drawn } from './adaptivecard-charts.js';
import { buttons } from './adaptivecard-actions.js';
import { field } from './adaptivecard-inputs.js';

export function card(body, context) {
  return h('div', { className: 'ac' },
    items(body.body, context),
    body.actions?.length ? buttons(body.actions, context) : null);
}

function items(list, context) {
  return (list ?? []).map((it) => one(it, context));
}

function one(it, context) {
  if (it.isVisible === false) return null;
  const made = element(it, context);
  if (made) spaced(made, it);
  return made;
}

function spaced(node, it) {
  if (it.spacing) node.classList.add(`ac-space-${it.spacing.toLowerCase()}`);
  if (it.separator) node.classList.add('ac-separator');
}

function element(it, context) {
  switch (it.type) {
    case 'TextBlock': return textBlock(it, context);
    case 'RichTextBlock': return h('p', { className: side(it) }, it.inlines.map((run) => textRun(run, context)));
    case 'FactSet': return h('dl', { className: 'ac-facts' }, it.facts.map((fact) =>
      h('div', {}, h('dt', {}, inline(fact.title)), h('dd', {}, inline(context.reader.card(fact.value))))));
    case 'Container': return h('div', { className: `ac-container ${style(it)}` }, items(it.items, context));
    case 'ColumnSet': return h('div', { className: `ac-columns ${style(it)}` }, it.columns.map((column) => columnOf(column, context)));
    case 'Table': return table(it, context);
    case 'Image': return image(it);
    case 'ActionSet': return buttons(it.actions, context);
    default:
      if (it.type?.startsWith('Input.')) return field(it, context);
      if (it.type?.startsWith('Chart.')) return chart(drawn(it));
      return it.fallback && it.fallback !== 'drop' ? element(it.fallback, context) : h('p', { className: 'unknown' }, `(${it.type})`);
  }
}

function side(it) {
  return it.horizontalAlignment ? `to-${it.horizontalAlignment.toLowerCase()}` : '';
}

function style(it) {
  return it.style ? `ac-${it.style.toLowerCase()}` : '';
}

function look(it) {
  return [
    it.size ? `ac-size-${it.size.toLowerCase()}` : '',
    it.weight ? `ac-weight-${it.weight.toLowerCase()}` : '',
    it.color ? `ac-color-${it.color.toLowerCase()}` : '',
    it.isSubtle ? 'ac-subtle' : '',
    it.fontType?.toLowerCase() === 'monospace' ? 'ac-mono' : '',
  ].join(' ');
}

function textBlock(it, context) {
  const words = markdown(context.reader.card(it.text));
  const heading = it.style?.toLowerCase() === 'heading';
  const node = h('div', { className: `ac-text ${look(it)} ${side(it)} ${it.wrap ? '' : 'ac-nowrap'}` }, words);
  if (heading) {
    node.setAttribute('role', 'heading');
    node.setAttribute('aria-level', '4');
  }
  return node;
}

function textRun(run, context) {
  if (typeof run === 'string') return run;
  let out = h('span', { className: look(run) }, context.reader.card(run.text));
  if (run.italic) out = h('em', {}, out);
  if (run.strikethrough) out = h('s', {}, out);
  if (run.underline) out = h('u', {}, out);
  if (run.highlight) out = h('mark', {}, out);
  return out;
}

function columnOf(column, context) {
  const node = h('div', { className: `ac-column ${style(column)}` }, items(column.items, context));
  const width = column.width ?? 'stretch';
  if (width === 'auto') node.style.flex = '0 1 auto';
  else if (/px$/.test(width)) node.style.flex = `0 0 ${width}`;
  else if (Number(width) > 0) node.style.flex = `${Number(width)} 1 0`;
  return node;
}

function table(it, context) {
  const header = it.firstRowAsHeaders !== false;
  const rows = it.rows.map((row, i) => h('tr', {}, row.cells.map((cell) =>
    h(header && i === 0 ? 'th' : 'td', header && i === 0 ? { scope: 'col' } : {}, items(cell.items, context)))));
  return h('div', { className: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Table' },
    h('table', { className: `grid ${it.showGridLines === false ? 'no-lines' : ''}` }, columnsOf(it),
      header ? h('thead', {}, rows[0]) : null, h('tbody', {}, header ? rows.slice(1) : rows)));
}

/** Numbers are shares of the whole width, as Teams takes them. */
function columnsOf(it) {
  const shares = (it.columns ?? []).map((column) => Number(column.width));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (!(whole > 0)) return null;
  return h('colgroup', {}, shares.map((share) => {
    const column = h('col');
    column.style.width = `${(100 * share) / whole}%`;
    return column;
  }));
}

function image(it) {
  const node = h('img', { src: it.url, alt: it.altText ?? '', className: `ac-image ac-image-${(it.size ?? 'auto').toLowerCase()}`, loading: 'lazy' });
  if (/^\d+px$/.test(it.width ?? '')) node.style.width = it.width;
  return h('div', { className: side(it) }, node);
}
