// What can be pressed, chosen or filled in on Slack.
import { freshId, h, safeLink } from './dom.js';
import { asked } from './confirm.js';
import { text } from './mrkdwn.js';

/** An element of a section or an actions block: it acts at once. */
export function element(it, block, context) {
  const acts = (more) => context.act({ ...it, block_id: block.block_id, ...more });
  switch (it.type) {
    case 'button': return button(it, acts);
    case 'overflow': return overflow(it, acts);
    case 'static_select': return select(it, it.placeholder?.text ?? 'Choose',
      (value) => acts({ selected_option: offered(it, value) }), it.initial_option?.value);
    case 'radio_buttons': return choices(it, 'radio', context,
      (values) => acts({ selected_option: offered(it, values[0]) }));
    case 'checkboxes': return choices(it, 'checkbox', context,
      (values) => acts({ selected_options: values.map((value) => offered(it, value)) }));
    case 'datepicker': return h('input', { type: 'date', value: it.initial_date ?? '', 'aria-label': it.placeholder?.text ?? 'Date',
      onchange: (event) => acts({ selected_date: event.target.value }) });
    case 'timepicker': return h('input', { type: 'time', value: it.initial_time ?? '', 'aria-label': it.placeholder?.text ?? 'Time',
      onchange: (event) => acts({ selected_time: event.target.value }) });
    case 'users_select': return people(it, context, (value) => acts({ selected_user: value }));
    default: return h('span', { className: 'unknown' }, `(${it.type})`);
  }
}

function button(it, acts) {
  const label = it.text.text;
  return h('button', {
    type: 'button',
    className: `button ${it.style === 'primary' ? 'is-primary' : it.style === 'danger' ? 'is-careful' : ''}`,
    onclick: async (event) => {
      const pressed = event.currentTarget;
      if (it.confirm && !(await asked(it.confirm))) return;
      if (safeLink(it.url)) window.open(it.url, '_blank', 'noopener');
      await acts({}, pressed);
    },
  }, label);
}

function overflow(it, acts) {
  return select(it, 'More', (value) => acts({ selected_option: offered(it, value) }));
}

/** Calls `chosen` and goes back to what stood there, as Slack's menus in messages do not keep. */
function select(it, label, chosen, initial = '') {
  const groups = it.option_groups ?? [{ options: it.options }];
  return h('select', { className: 'select', 'aria-label': label, onchange: (event) => event.target.value && chosen(event.target.value) },
    h('option', { value: '' }, label),
    groups.map((group) => {
      const options = group.options.map((option) =>
        h('option', { value: option.value, selected: option.value === initial }, option.text.text));
      return group.label ? h('optgroup', { label: group.label.text }, options) : options;
    }));
}

function people(it, context, chosen) {
  return h('select', { className: 'select', 'aria-label': it.placeholder?.text ?? 'Person',
    onchange: (event) => chosen(event.target.value) },
  h('option', { value: '' }, it.placeholder?.text ?? 'Choose a person'),
  context.names.people().map(([id, name]) => h('option', { value: id, selected: id === it.initial_user }, name)));
}

function choices(it, type, context, chosen) {
  const group = freshId('choice');
  const initial = new Set([it.initial_option, ...(it.initial_options ?? [])].filter(Boolean).map((o) => o.value));
  const box = h('div', { className: 'choices' }, it.options.map((option) => h('label', { className: 'choice' },
    h('input', { type, name: group, value: option.value, checked: initial.has(option.value) }),
    h('span', {}, text(option.text, context),
      option.description ? h('small', {}, text(option.description, context)) : null))));
  if (chosen) box.addEventListener('change', () => chosen(checked(box)));
  return box;
}

function checked(box) {
  return [...box.querySelectorAll('input:checked')].map((input) => input.value);
}

function offered(it, value) {
  const groups = it.option_groups ?? [{ options: it.options ?? [] }];
  return groups.flatMap((group) => group.options).find((option) => option.value === value) ?? null;
}

/** An input block of a modal. Registers how to read it at `context.inputs`. */
export function field(block, context) {
  const it = block.element;
  const id = freshId('field');
  const { node, read } = control(it, id, context);
  const optional = block.optional === true;
  context.inputs.set(block.block_id, { read, node });
  const grouped = it.type === 'radio_buttons' || it.type === 'checkboxes';
  const hint = block.hint ? h('p', { className: 'field-hint', id: `${id}-hint` }, block.hint.text) : null;
  const problem = h('p', { className: 'field-problem', id: `${id}-problem`, hidden: true });
  const label = [block.label.text, optional ? h('span', { className: 'optional' }, ' (optional)') : null];
  node.setAttribute('aria-describedby', `${id}-problem${hint ? ` ${id}-hint` : ''}`);
  if (!optional && !grouped) node.setAttribute('aria-required', 'true');
  return h(grouped ? 'fieldset' : 'div', { className: 'field', 'data-field': block.block_id },
    grouped ? h('legend', {}, label) : h('label', { for: id }, label),
    node, problem, hint);
}

function control(it, id, context) {
  const value = (node) => ({ node, read: () => node.value });
  switch (it.type) {
    case 'plain_text_input': return value(h(it.multiline ? 'textarea' : 'input', {
      id, className: 'input', rows: it.multiline ? 4 : null, type: it.multiline ? null : 'text', maxlength: it.max_length,
      placeholder: it.placeholder?.text, value: it.initial_value ?? '', autocomplete: 'off' }));
    case 'number_input': return value(h('input', { id, className: 'input', type: 'number', min: it.min_value, max: it.max_value,
      step: it.is_decimal_allowed ? 'any' : '1', placeholder: it.placeholder?.text, value: it.initial_value ?? '' }));
    case 'datepicker': return value(h('input', { id, className: 'input', type: 'date', value: it.initial_date ?? '' }));
    case 'timepicker': return value(h('input', { id, className: 'input', type: 'time', value: it.initial_time ?? '' }));
    case 'static_select': return value(named(select(it, it.placeholder?.text ?? 'Choose an option', () => {}, it.initial_option?.value), id));
    case 'users_select': return value(named(people(it, context, () => {}), id));
    case 'multi_static_select': {
      const node = choices({ ...it, options: it.options ?? it.option_groups.flatMap((g) => g.options) }, 'checkbox', context);
      return { node: named(node, id), read: () => checked(node) };
    }
    case 'checkboxes': {
      const node = choices(it, 'checkbox', context);
      return { node, read: () => checked(node) };
    }
    case 'radio_buttons': {
      const node = choices(it, 'radio', context);
      return { node, read: () => checked(node)[0] ?? '' };
    }
    default: return { node: h('span', { className: 'unknown' }, `(${it.type})`), read: () => undefined };
  }
}

/** A control that the field's label names. */
function named(node, id) {
  node.id = id;
  node.removeAttribute('aria-label');
  return node;
}
