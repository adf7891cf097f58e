// Inputs of a card, in a message or in a dialog. Each registers at `context.inputs` how it is read.
import { freshId, h } from './dom.js';

export function field(it, context) {
  const id = freshId('field');
  const { node, read, grouped } = control(it, id);
  context.inputs.set(it.id, { read, node });
  const problem = h('p', { className: 'field-problem', id: `${id}-problem`, hidden: true });
  node.setAttribute('aria-describedby', `${id}-problem`);
  if (it.isRequired && !grouped) node.setAttribute('aria-required', 'true');
  const label = it.label ? [it.label, it.isRequired ? h('span', { className: 'required', 'aria-hidden': 'true' }, ' *') : null] : null;
  return h(grouped ? 'fieldset' : 'div', { className: 'field', 'data-field': it.id },
    label ? (grouped ? h('legend', {}, label) : h('label', { for: id }, label)) : null, node, problem);
}

function control(it, id) {
  const value = (node) => ({ node, read: () => node.value });
  const shared = { id, className: 'input', placeholder: it.placeholder, value: it.value ?? '' };
  switch (it.type) {
    case 'Input.Text': return value(it.isMultiline
      ? h('textarea', { ...shared, rows: 4, maxlength: it.maxLength })
      : h('input', { ...shared, type: it.style?.toLowerCase() ?? 'text', maxlength: it.maxLength, autocomplete: 'off' }));
    case 'Input.Number': return value(h('input', { ...shared, type: 'number', min: it.min, max: it.max, step: 'any' }));
    case 'Input.Date': return value(h('input', { ...shared, type: 'date', min: it.min, max: it.max }));
    case 'Input.Time': return value(h('input', { ...shared, type: 'time', min: it.min, max: it.max }));
    case 'Input.Toggle': return toggle(it, id);
    case 'Input.ChoiceSet': return choiceSet(it, id);
    default: return { node: h('span', { className: 'unknown' }, `(${it.type})`), read: () => undefined };
  }
}

function toggle(it, id) {
  const on = it.valueOn ?? 'true';
  const box = h('input', { type: 'checkbox', id, checked: it.value === on });
  const node = h('label', { className: 'choice' }, box, h('span', {}, it.title));
  return { node, read: () => (box.checked ? on : it.valueOff ?? 'false') };
}

function choiceSet(it, id) {
  const initial = new Set(String(it.value ?? '').split(',').filter(Boolean));
  const expanded = it.isMultiSelect || it.style?.toLowerCase() === 'expanded';
  if (!expanded) {
    const node = h('select', { id, className: 'select' },
      h('option', { value: '' }, it.placeholder ?? 'Choose'),
      it.choices.map((choice) => h('option', { value: choice.value, selected: initial.has(choice.value) }, choice.title)));
    return { node, read: () => node.value };
  }
  const name = freshId('choice');
  const node = h('div', { className: 'choices' }, it.choices.map((choice) => h('label', { className: 'choice' },
    h('input', { type: it.isMultiSelect ? 'checkbox' : 'radio', name, value: choice.value, checked: initial.has(choice.value) }),
    h('span', {}, choice.title))));
  const chosen = () => [...node.querySelectorAll('input:checked')].map((input) => input.value);
  return { node, grouped: true, read: () => (it.isMultiSelect ? chosen() : chosen()[0] ?? '') };
}
