import { fill, focusOn, h, shuffled } from '../../base/src/index.js';
import { blankField, blankSize, type Context, type Field, type Inputs } from './inputs.js';
import {
  type Bank,
  bankWords,
  type Done,
  type Held,
  pressBlank,
  pressWord,
  type Step,
  takeOut,
  type Word,
  wordsIn,
} from './words.js';

/** Blanks filled from a word bank: a press on a word and one on a blank, in either order, by finger, mouse or key. */
export function bankBlanks(context: Context): Inputs {
  const bank = new BankBlanks(context);
  return { fields: bank.fields, below: bank.below, draw: (answers, isOpen) => bank.draw(answers, isOpen) };
}

type Chip = { word: Word; button: HTMLButtonElement };

class BankBlanks {
  readonly fields: Field[];
  readonly below: HTMLElement;
  private readonly words: Word[];
  private readonly places: HTMLButtonElement[];
  private readonly chips: Chip[];
  private readonly status = h('span', { class: 'lb-sr', role: 'status' });
  private answers: string[] = [];
  private held: Held;

  constructor(private readonly context: Context) {
    const { params, t, seed } = context;
    this.words = bankWords(params);
    const size = blankSize(this.words.map(({ text }) => text));
    this.places = params.blanks.map((_, index) => this.place(index, size));
    this.fields = this.places.map((button, index) => blankField(button, index, params.blanks.length));
    this.chips = shuffled(this.words, seed).map((word) => this.chip(word));
    const list = h('ul', { class: 'lb-bank-words', role: 'list', 'aria-label': t('bank') });
    list.append(...this.chips.map(({ button }) => h('li', {}, button)));
    const hint = h('p', { class: 'lb-hint' }, t('bankHint'));
    this.below = h('div', { class: 'lb-bank', onkeydown: (event) => this.key(event) }, hint, list, this.status);
  }

  draw(answers: readonly string[], isOpen: boolean): void {
    this.answers = [...answers];
    if (!isOpen) this.held = undefined;
    const { t } = this.context;
    const placed = wordsIn(answers, this.words);
    for (const [index, button] of this.places.entries()) {
      const word = placed[index]?.text;
      const values = { number: index + 1, count: this.places.length };
      fill(button, word ?? '\u00a0');
      button.disabled = !isOpen;
      button.dataset['filled'] = String(word !== undefined);
      button.setAttribute(
        'aria-label',
        word === undefined ? t('blankEmpty', values) : t('blankFilled', { ...values, word }),
      );
      button.setAttribute(
        'aria-pressed',
        String(this.held !== undefined && 'blank' in this.held && this.held.blank === index),
      );
    }
    for (const { word, button } of this.chips) {
      const isUsed = placed.some((one) => one?.id === word.id);
      button.disabled = isUsed || !isOpen;
      button.dataset['used'] = String(isUsed);
      button.setAttribute(
        'aria-pressed',
        String(this.held !== undefined && 'word' in this.held && this.held.word.id === word.id),
      );
    }
    this.below.hidden = !isOpen;
  }

  private state(): Bank {
    return { answers: this.answers, held: this.held };
  }

  private place(index: number, size: number): HTMLButtonElement {
    const button = h('button', {
      type: 'button',
      class: 'lb-blank-input lb-blank-place',
      onclick: () => this.act(pressBlank(this.state(), index), 'blank'),
      onkeydown: (event) => this.key(event, index),
    });
    button.style.minWidth = `${size}ch`;
    return button;
  }

  private chip(word: Word): Chip {
    const press = () => this.act(pressWord(this.state(), word), 'word');
    return { word, button: h('button', { type: 'button', class: 'lb-bank-word', onclick: press }, word.text) };
  }

  private act({ answers, held, done }: Step, by: 'blank' | 'word' | 'key'): void {
    const before = this.answers;
    this.held = held;
    if (answers.some((answer, index) => answer !== before[index])) this.context.changed(answers);
    this.draw(answers, true);
    this.status.textContent = this.said(done);
    focusOn(this.next(done, by));
  }

  /**
   * Where the pupil goes on, so that a word takes two presses without a long way between them: from a word to the
   * blanks, from a blank to the words, after a word is placed to whatever the next one begins with.
   */
  private next({ kind, blank }: Done, by: 'blank' | 'word' | 'key'): HTMLElement | undefined {
    const empty = this.places[this.answers.indexOf('')];
    const word = this.chips.find(({ button }) => !button.disabled)?.button;
    const here = blank === undefined ? undefined : this.places[blank];
    if (kind === 'holdsWord') return empty ?? this.heldChip();
    if (kind === 'holdsBlank') return word ?? here;
    if (kind === 'placed' && empty) return by === 'word' ? empty : (word ?? here);
    return here ?? word;
  }

  private heldChip(): HTMLElement | undefined {
    const { held } = this;
    return held && 'word' in held ? this.chips.find(({ word }) => word.id === held.word.id)?.button : undefined;
  }

  private key(event: Event, blank?: number): void {
    if (!(event instanceof KeyboardEvent)) return;
    const takesOut = event.key === 'Delete' || event.key === 'Backspace';
    if (event.key === 'Escape' && this.held)
      this.act({ answers: this.answers, held: undefined, done: { kind: 'letGo' } }, 'key');
    else if (takesOut && blank !== undefined && this.answers[blank]) this.act(takeOut(this.answers, blank), 'key');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private said({ kind, blank = 0, word }: Done): string {
    const values = { number: blank + 1, word: word?.text ?? '' };
    const { t } = this.context;
    if (kind === 'holdsWord') return t('holdsWord', values);
    if (kind === 'holdsBlank') return t('holdsBlank', values);
    if (kind === 'placed') return t('placed', values);
    return kind === 'takenOut' ? t('takenOut', values) : t('letGo');
  }
}
