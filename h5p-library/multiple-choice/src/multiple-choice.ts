import type { MultipleChoiceParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  decodeChoices,
  encodeChoices,
  fill,
  type Gap,
  h,
  type Interaction,
  icon,
  plain,
  Question,
  type QuestionState,
  readState,
  rich,
  uniqueId,
} from '../../base/src/index.js';
import { type OptionSound, optionPicture, optionSound } from './option-media.js';
import { strings } from './strings.js';

type Option = MultipleChoiceParams['options'][number];
type Row = {
  option: Option;
  box: HTMLElement;
  input: HTMLInputElement;
  text: HTMLElement;
  tag: HTMLElement;
  feedback: HTMLElement;
  sound: OptionSound | null;
};

/** One or several right answers. */
export class MultipleChoice extends Question<MultipleChoiceParams> {
  private order: string[];
  private rows: Row[] = [];

  constructor(params: MultipleChoiceParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.MultipleChoice', params, strings, { contentId, extras });
    this.order = completeOrder(params, readState(extras.previousState).order);
  }

  override resetTask(): void {
    this.order = completeOrder(this.params, undefined);
    const list = this.rows[0]?.box.parentElement;
    this.rows = inOrder(this.rows, this.order);
    if (list) for (const row of this.rows) list.append(row.box);
    this.nameRows();
    super.resetTask();
  }

  protected override build(): HTMLElement {
    const name = uniqueId('choice');
    this.rows = inOrder(
      this.params.options.map((option) => this.row(option, name)),
      this.order,
    );
    this.nameRows();
    const hasPictures = this.params.options.some(({ picture, pictureHtml }) => picture ?? pictureHtml);
    const hasSounds = this.rows.some(({ sound }) => sound);
    const role = this.params.multiple ? 'group' : 'radiogroup';
    const several = this.params.multiple && h('p', { class: 'lb-hint' }, this.t('several'));
    return h(
      'div',
      {
        class: 'lb-options',
        role,
        'aria-labelledby': this.promptId,
        'data-pictures': hasPictures,
        'data-sounds': hasSounds,
      },
      several,
      ...this.rows.map((row) => row.box),
    );
  }

  protected override sync(): void {
    const ticked = new Set(decodeChoices(this.phase === 'open' ? this.current : (this.submitted ?? '')));
    for (const row of this.rows) {
      const { option, input, box, tag, feedback, sound } = row;
      if (this.phase !== 'open') sound?.stop();
      input.checked = ticked.has(option.id);
      input.disabled = this.phase !== 'open';
      const judged = this.phase !== 'open' && ticked.has(option.id);
      const missed = this.phase === 'solution' && option.correct && !ticked.has(option.id);
      box.dataset['mark'] = judged ? (option.correct ? 'right' : 'wrong') : missed ? 'missed' : '';
      fill(tag, ...(missed ? [icon('right'), this.t('correctAnswer')] : []));
      fill(feedback, judged || missed ? this.judgement(option, missed) : null);
    }
  }

  protected override gap(): Gap | undefined {
    if (this.current !== '') return undefined;
    return { message: this.t(this.params.multiple ? 'chooseSome' : 'chooseOne'), field: this.rows[0]?.input };
  }

  protected override interaction(): Interaction {
    const right = this.params.options.filter((option) => option.correct).map((option) => option.id);
    return {
      interactionType: 'choice',
      correctResponsesPattern: this.params.multiple ? [encodeChoices(right)] : right,
      choices: this.params.options.map((option) => ({
        id: option.id,
        description: { [this.lang]: described(option) },
      })),
    };
  }

  protected override stateExtras(): Partial<QuestionState> {
    return this.params.shuffle ? { order: this.order } : {};
  }

  private row(option: Option, name: string): Row {
    const type = this.params.multiple ? 'checkbox' : 'radio';
    const input = h('input', { type, name, value: option.id, onchange: () => this.pick() });
    const text = h('span', { class: 'lb-choice-text' });
    const place = { contentId: this.contentId, resized: () => this.trigger('resize') };
    text.append(rich(option.html, this.contentId, place.resized));
    const picture = optionPicture(option, place);
    const sound = optionSound(option, place, this.t);
    const face = h('span', { class: 'lb-face', 'aria-hidden': 'true' });
    const tag = h('span', { class: 'lb-tag' });
    const feedback = h('div', { class: 'lb-feedback-slot' });
    const box = h(
      'div',
      { class: 'lb-option' },
      h('label', { class: 'lb-choice' }, input, face, picture, text, tag),
      sound?.root,
      feedback,
    );
    return { option, box, input, text, tag, feedback, sound };
  }

  /** An answer without a text is called by its place, as in «Hình 2»: something must stand beside the circle to choose. */
  private nameRows(): void {
    for (const [index, { option, text, sound }] of this.rows.entries()) {
      const number = index + 1;
      const called = option.picture || option.pictureHtml ? this.t('picture', { number }) : this.t('sound', { number });
      if (!option.html) text.textContent = called;
      sound?.setName(option.html ? plain(option.html) : called);
    }
  }

  /** Ticks are kept in the order of the parameters, so the same answer is always the same response. */
  private pick(): void {
    const ticked = new Set(this.rows.filter((row) => row.input.checked).map((row) => row.option.id));
    this.change(encodeChoices(this.params.options.filter(({ id }) => ticked.has(id)).map(({ id }) => id)));
  }

  private judgement(option: Option, missed: boolean): HTMLElement | null {
    if (missed)
      return option.feedbackHtml ? this.feedback('right', this.t('correctAnswer'), option.feedbackHtml) : null;
    return option.correct
      ? this.feedback('right', this.t('right'), option.feedbackHtml)
      : this.feedback('wrong', this.t('wrong'), option.feedbackHtml);
  }
}

/** An answer in words, for reports. */
function described({ html, alt, transcript }: Option): string {
  return plain(html) || plain(alt ?? '') || plain(transcript ?? '');
}

function inOrder(rows: Row[], order: string[]): Row[] {
  return [...rows].sort((a, b) => order.indexOf(a.option.id) - order.indexOf(b.option.id));
}

/** The stored order if it still names exactly these options, else a new one. */
function completeOrder(params: MultipleChoiceParams, stored: string[] | undefined): string[] {
  const ids = params.options.map((option) => option.id);
  if (!params.shuffle) return ids;
  if (stored?.length === ids.length && ids.every((id) => stored.includes(id))) return stored;
  return shuffled(ids);
}

/** Fisher–Yates. */
function shuffled(ids: string[]): string[] {
  const list = [...ids];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    const moved = list[last] as string;
    list[last] = list[other] as string;
    list[other] = moved;
  }
  return list;
}
