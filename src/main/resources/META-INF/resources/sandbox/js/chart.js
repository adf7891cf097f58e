// One drawing for both platforms' charts, each with its figures as a table.
import { h, s } from './dom.js';

const WIDTH = 360;
const HEIGHT = 190;
const BOX = { left: 34, right: 8, top: 10, bottom: 30 };

/**
 * chart: { title, caption, kind, categories, series: [{ name, values }], unit }; the title is the caption, if none is given
 * kind: bars, hbars, stacked, lines, area, parts, gauge
 */
export function chart(chart) {
  const caption = chart.caption ?? chart.title;
  const draw = { parts, gauge, hbars, stacked, lines, area: lines }[chart.kind] ?? bars;
  const picture = s('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': described(chart), className: 'chart-picture',
  });
  draw(picture, chart);
  const legend = chart.kind === 'parts' || chart.kind === 'gauge' || chart.kind === 'stacked' || chart.series.length > 1;
  return h('figure', { className: 'chart' },
    caption ? h('figcaption', {}, caption) : null,
    picture,
    legend ? keys(chart) : null,
    h('details', {}, h('summary', {}, 'Show as table'), table(chart)));
}

function described(chart) {
  const all = chart.series.map((line) =>
    `${line.name ? `${line.name}: ` : ''}${chart.categories.map((c, i) => `${c} ${line.values[i]}`).join(', ')}`);
  return `${chart.title ? `${chart.title}. ` : 'Chart. '}${all.join('; ')}`;
}

function keys(chart) {
  const names = chart.kind === 'parts' || chart.kind === 'gauge' ? chart.categories : chart.series.map((line) => line.name);
  return h('ul', { className: 'chart-keys' },
    names.map((name, i) => h('li', {}, h('span', { className: `swatch c${i % 6}`, 'aria-hidden': 'true' }), name)));
}

function table(chart) {
  return h('table', { className: 'grid' },
    h('thead', {}, h('tr', {}, h('th', {}, ''), chart.series.map((line) => h('th', { scope: 'col' }, line.name || 'Value')))),
    h('tbody', {}, chart.categories.map((category, i) =>
      h('tr', {}, h('th', { scope: 'row' }, category), chart.series.map((line) => h('td', {}, line.values[i]))))));
}

function scale(chart) {
  const all = chart.series.flatMap((line) => line.values);
  const highest = Math.max(...all, 0);
  const lowest = Math.min(...all, 0);
  const step = nice((highest - lowest || 1) / 4);
  const top = Math.ceil(highest / step) * step || step;
  const bottom = Math.floor(lowest / step) * step;
  const height = HEIGHT - BOX.top - BOX.bottom;
  return { top, bottom, step, y: (value) => BOX.top + (height * (top - value)) / (top - bottom) };
}

function nice(raw) {
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw);
}

function axes(picture, chart) {
  const axis = scale(chart);
  for (let value = axis.bottom; value <= axis.top + axis.step / 2; value += axis.step) {
    const y = axis.y(value);
    picture.append(
      s('line', { x1: BOX.left, x2: WIDTH - BOX.right, y1: y, y2: y, className: 'chart-line' }),
      s('text', { x: BOX.left - 5, y: y + 3.5, 'text-anchor': 'end', className: 'chart-text' }, rounded(value)));
  }
  const band = (WIDTH - BOX.left - BOX.right) / chart.categories.length;
  chart.categories.forEach((category, i) => picture.append(
    s('text', { x: BOX.left + band * (i + 0.5), y: HEIGHT - 12, 'text-anchor': 'middle', className: 'chart-text' },
      shortened(category, band))));
  return { ...axis, band };
}

function bars(picture, chart) {
  const axis = axes(picture, chart);
  const width = Math.min(46, (axis.band * 0.7) / chart.series.length);
  chart.series.forEach((line, n) => line.values.forEach((value, i) => {
    const x = BOX.left + axis.band * (i + 0.5) + width * (n - chart.series.length / 2);
    const y = axis.y(Math.max(value, 0));
    picture.append(s('rect', {
      x, y, width: Math.max(width - 2, 1), height: Math.abs(axis.y(value) - axis.y(0)), rx: 2, className: `c${n % 6}`,
    }));
  }));
}

function lines(picture, chart) {
  const axis = axes(picture, chart);
  chart.series.forEach((line, n) => {
    const points = line.values.map((value, i) => [BOX.left + axis.band * (i + 0.5), axis.y(value)]);
    if (chart.kind === 'area' && points.length) {
      const floor = axis.y(Math.max(axis.bottom, 0));
      const corners = [[points[0][0], floor], ...points, [points.at(-1)[0], floor]];
      picture.append(s('polygon', { points: corners.join(' '), className: `c${n % 6} see-through` }));
    }
    picture.append(s('polyline', { points: points.join(' '), className: `stroke c${n % 6}` }));
    points.forEach(([x, y]) => picture.append(s('circle', { cx: x, cy: y, r: 3.2, className: `c${n % 6}` })));
  });
}

function hbars(picture, chart) {
  rows(picture, chart, [chart.series[0]]);
}

function stacked(picture, chart) {
  rows(picture, chart, chart.series);
}

function rows(picture, chart, series) {
  const band = (HEIGHT - 16) / chart.categories.length;
  const left = 96;
  const widest = Math.max(...chart.categories.map((c, i) => series.reduce((sum, line) => sum + line.values[i], 0)), 1e-9);
  chart.categories.forEach((category, i) => {
    let x = left;
    const y = 8 + band * i;
    picture.append(s('text', { x: left - 6, y: y + band / 2 + 4, 'text-anchor': 'end', className: 'chart-text' }, shortened(category, 96)));
    series.forEach((line, n) => {
      const width = ((WIDTH - left - 40) * line.values[i]) / widest;
      picture.append(s('rect', { x, y: y + band * 0.2, width: Math.max(width, 0), height: band * 0.6, rx: 2, className: `c${n % 6}` }));
      x += width;
    });
    const whole = series.reduce((sum, line) => sum + line.values[i], 0);
    picture.append(s('text', { x: x + 5, y: y + band / 2 + 4, className: 'chart-text' }, rounded(whole)));
  });
}

function parts(picture, chart) {
  const values = chart.series[0]?.values ?? [];
  ring(picture, values, 2 * Math.PI, -Math.PI / 2, [WIDTH / 2, HEIGHT / 2, 80]);
}

function gauge(picture, chart) {
  ring(picture, chart.series[0]?.values ?? [], Math.PI, -Math.PI, [WIDTH / 2, HEIGHT - 50, 120]);
  if (chart.unit) {
    picture.append(s('text', { x: WIDTH / 2, y: HEIGHT - 58, 'text-anchor': 'middle', className: 'chart-big' }, chart.unit));
  }
}

function ring(picture, values, whole, start, [cx, cy, r]) {
  const sum = values.reduce((all, value) => all + value, 0) || 1;
  let angle = start;
  values.forEach((value, n) => {
    const span = Math.min((whole * value) / sum, whole - 1e-4);
    picture.append(s('path', { d: slice(cx, cy, r, angle, angle + span), className: `c${n % 6}` }));
    angle += (whole * value) / sum;
  });
}

function slice(cx, cy, r, from, to) {
  const at = (radius, angle) => `${(cx + radius * Math.cos(angle)).toFixed(2)} ${(cy + radius * Math.sin(angle)).toFixed(2)}`;
  const large = to - from > Math.PI ? 1 : 0;
  const inner = r * 0.58;
  return `M ${at(r, from)} A ${r} ${r} 0 ${large} 1 ${at(r, to)} L ${at(inner, to)} A ${inner} ${inner} 0 ${large} 0 ${at(inner, from)} Z`;
}

function shortened(text, room) {
  const fits = Math.max(3, Math.floor(room / 6));
  return text.length > fits ? `${text.slice(0, fits - 1)}…` : text;
}

function rounded(value) {
  return String(Math.round(value * 100) / 100);
}
