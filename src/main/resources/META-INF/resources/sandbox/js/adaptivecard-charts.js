// Teams' charts in the common shape.

export function drawn(it) {
  const title = it.title ?? '';
  switch (it.type) {
    case 'Chart.Donut':
    case 'Chart.Pie':
      return one(title, 'parts', it.data.map((slice) => [slice.legend, slice.value]));
    case 'Chart.VerticalBar':
      return one(title, 'bars', it.data.map((bar) => [String(bar.x), bar.y]));
    case 'Chart.HorizontalBar':
      return one(title, 'hbars', it.data.map((bar) => [String(bar.x), bar.y]));
    case 'Chart.Gauge':
      return { ...one(title, 'gauge', (it.segments ?? []).map((part) => [part.legend, part.size])), unit: String(it.value) };
    case 'Chart.HorizontalBar.Stacked':
      return stacked(title, it.data);
    default:
      return many(title, it.type === 'Chart.Line' ? 'lines' : 'bars', it.data);
  }
}

function one(title, kind, pairs) {
  return { title, kind, categories: pairs.map(([name]) => name), series: [{ name: '', values: pairs.map(([, value]) => value) }] };
}

function many(title, kind, data) {
  const categories = [...new Set(data.flatMap((line) => line.values.map((it) => String(it.x))))];
  const series = data.map((line) => ({
    name: line.legend,
    values: categories.map((x) => line.values.find((it) => String(it.x) === x)?.y ?? 0),
  }));
  return { title, kind, categories, series };
}

function stacked(title, data) {
  const legends = [...new Set(data.flatMap((bar) => bar.data.map((it) => it.legend)))];
  const series = legends.map((name) => ({
    name, values: data.map((bar) => bar.data.find((it) => it.legend === name)?.value ?? 0),
  }));
  return { title, kind: 'stacked', categories: data.map((bar) => bar.title), series };
}
