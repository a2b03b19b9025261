import { encodeBlanks, h } from '../../base/src/index.js';
import { blankField, blankSize, type Context, type Inputs } from './inputs.js';

/** Blanks to type into. */
export function typedBlanks({ params: { blanks }, t, changed, check }: Context): Inputs {
  const size = blankSize(blanks.flatMap(({ accept }) => accept));
  const answers = () => inputs.map(({ value }) => value);
  const inputs = blanks.map(({ accept }, index) =>
    h('input', {
      type: 'text',
      class: 'lb-blank-input',
      size,
      maxlength: 120,
      inputmode: isNumeric(accept) ? 'decimal' : 'text',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'aria-label': t('blank', { number: index + 1, count: blanks.length }),
      oninput: () => changed(answers()),
      onkeydown: (event) => enter(event, index),
    }),
  );

  /** Enter goes to the next empty blank; when all are filled, it checks. */
  function enter(event: Event, index: number): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const after = [...inputs.slice(index + 1), ...inputs.slice(0, index)];
    const next = after.find(({ value }) => value.trim() === '');
    if (next) next.focus();
    else check();
  }

  return {
    fields: inputs.map((input, index) => blankField(input, index, blanks.length)),
    draw(words, isOpen) {
      for (const [index, input] of inputs.entries()) {
        const word = words[index] ?? '';
        if (encodeBlanks([input.value]) !== word) input.value = word;
        input.disabled = !isOpen;
      }
    },
  };
}

/** Where a server keeps the answers, it is not known whether they are numbers. */
const isNumeric = (accept: readonly string[]): boolean =>
  accept.length > 0 && accept.every((word) => /^[\d.,]+$/.test(word));
