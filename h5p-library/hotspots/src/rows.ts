import { fill, h, uniqueId } from '../../base/src/index.js';

type Mark = 'right' | 'wrong' | '';

export type RowState = {
  /** What it is joined with: words in `find`, the id of a name in `label`. Empty: nothing yet. */
  value: string;
  /** Names that others have. */
  taken: ReadonlySet<string>;
  isHeld: boolean;
  mark: Mark;
  isOpen: boolean;
  feedback: HTMLElement | null;
};

/** One thing that is asked for, under the picture: with what it got, and with why. */
export type Row = {
  readonly id: string;
  readonly box: HTMLElement;
  readonly field: HTMLElement;
  draw(state: RowState): void;
};

/** `find`: a name that looks for its place. */
export function nameRow(id: string, name: DocumentFragment, empty: string, press: () => void): Row {
  const place = h('span', { class: 'lb-spot-place' });
  const words = h('span', { class: 'lb-spot-name' });
  words.append(name);
  const field = h('button', { type: 'button', class: 'lb-spot-button', onclick: press }, words, place);
  return row(id, field, [field], ({ value, isHeld, isOpen }) => {
    fill(place, value || empty);
    field.disabled = !isOpen;
    field.dataset['filled'] = String(value !== '');
    field.setAttribute('aria-pressed', String(isHeld));
  });
}

/** `label`: a mark, with a list of names for whoever does not press on the picture. */
export function markRow(
  id: string,
  label: string,
  names: readonly { id: string; text: string }[],
  choose: (name: string) => void,
): Row {
  const fieldId = uniqueId('name');
  const field = h('select', { id: fieldId, class: 'lb-spot-select', onchange: () => choose(field.value) });
  field.append(...names.map(({ id: value, text }) => h('option', { value }, text)));
  return row(id, field, [h('label', { for: fieldId }, label), field], ({ value, taken, isOpen }) => {
    // Arrow keys choose what they pass over: they must not take names from other marks.
    for (const option of field.options) option.disabled = option.value !== value && taken.has(option.value);
    field.value = value;
    field.disabled = !isOpen;
  });
}

function row(id: string, field: HTMLElement, parts: HTMLElement[], draw: (state: RowState) => void): Row {
  const slot = h('div', { class: 'lb-feedback-slot' });
  const box = h('li', { class: 'lb-spot-row' }, h('div', { class: 'lb-spot-pair' }, ...parts), slot);
  return {
    id,
    box,
    field,
    draw(state) {
      draw(state);
      box.dataset['held'] = String(state.isHeld);
      box.dataset['mark'] = state.mark;
      fill(slot, state.feedback);
    },
  };
}
