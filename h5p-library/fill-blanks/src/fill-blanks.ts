import type { FillBlanksParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  decodeBlanks,
  encodeBlanks,
  fill,
  type Gap,
  h,
  type Interaction,
  icon,
  judgeBlanks,
  plain,
  Question,
  unescapeText,
} from '../../base/src/index.js';
import { blankText, textWithBlanks } from './blank-text.js';
import { patterns } from './patterns.js';
import { strings } from './strings.js';

type Blank = FillBlanksParams['blanks'][number];
type Field = {
  blank: Blank;
  box: HTMLElement;
  input: HTMLInputElement;
  mark: HTMLElement;
  tip: HTMLElement | undefined;
};

/** Words or numbers typed into a text. */
export class FillBlanks extends Question<FillBlanksParams> {
  private fields: Field[] = [];
  private readonly reasons = h('ul', { class: 'lb-reasons' });

  constructor(params: FillBlanksParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.FillBlanks', params, strings, { contentId, extras });
  }

  protected override build(): HTMLElement {
    const size = Math.min(
      18,
      Math.max(6, ...this.params.blanks.flatMap(({ accept }) => accept.map((word) => word.length + 1))),
    );
    this.fields = this.params.blanks.map((blank, index) => this.field(blank, index, size));
    const byId = new Map(this.fields.map(({ blank, box }) => [blank.id, box]));
    const text = h('div', { class: 'lb-blank-text', role: 'group', 'aria-labelledby': this.promptId });
    text.append(textWithBlanks(this.params.textHtml, this.contentId, (id) => byId.get(id)));
    const tips = this.fields.map(({ tip }) => tip);
    return h('div', { class: 'lb-blanks' }, text, ...tips, this.reasons);
  }

  protected override sync(): void {
    const open = this.phase === 'open';
    const answers = decodeBlanks(open ? this.current : (this.submitted ?? ''), this.fields.length);
    const verdicts = judgeBlanks(this.params, this.submitted ?? '');
    const judged = !open && (this.submitted !== undefined || this.phase === 'solution');
    this.fields.forEach(({ input, box, mark }, index) => {
      const answer = answers[index] ?? '';
      if (encodeBlanks([input.value]) !== answer) input.value = answer;
      input.disabled = !open;
      box.dataset['mark'] = judged ? (verdicts[index] ? 'right' : 'wrong') : '';
      fill(mark, judged ? icon(verdicts[index] ? 'right' : 'wrong') : null);
    });
    const reasons = judged
      ? this.fields.map(({ blank }, index) => h('li', {}, this.reason(blank, index, verdicts[index] === true)))
      : [];
    fill(this.reasons, ...reasons);
    this.reasons.hidden = !judged;
  }

  protected override gap(): Gap | undefined {
    const empty = this.fields.filter(({ input }) => input.value.trim() === '');
    if (empty.length === 0) return undefined;
    return { message: this.t('incomplete', { count: empty.length }), field: empty[0]?.input };
  }

  protected override interaction(): Interaction {
    return {
      interactionType: 'fill-in',
      correctResponsesPattern: patterns(this.params.blanks.map(({ accept }) => accept.map(unescapeText))),
      description: { [this.lang]: `${plain(this.params.questionHtml)} ${blankText(this.params.textHtml)}` },
    };
  }

  protected override retryResponse(): string {
    return this.submitted ?? '';
  }

  private field(blank: Blank, index: number, size: number): Field {
    const of = this.params.blanks.length;
    const input = h('input', {
      type: 'text',
      class: 'lb-blank-input',
      size,
      maxlength: 120,
      inputmode: blank.accept.every((word) => /^[\d.,]+$/.test(word)) ? 'decimal' : 'text',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'aria-label': this.t('blank', { number: index + 1, count: of }),
      oninput: () => this.typed(),
      onkeydown: (event) => this.pressed(event, index),
    });
    const number = of > 1 && h('span', { class: 'lb-blank-number', 'aria-hidden': 'true' }, String(index + 1));
    const mark = h('span', { class: 'lb-blank-mark' });
    const tip = blank.tip ? this.tip(blank.tip, index) : undefined;
    return { blank, box: h('span', { class: 'lb-blank' }, number, input, mark), input, mark, tip };
  }

  private tip(text: string, index: number): HTMLElement {
    const label = this.params.blanks.length > 1 ? this.t('tipFor', { number: index + 1 }) : this.t('tip');
    return h(
      'details',
      { class: 'lb-tip', ontoggle: () => this.trigger('resize') },
      h('summary', {}, icon('hint'), label),
      h('p', {}, plain(text)),
    );
  }

  private typed(): void {
    this.change(encodeBlanks(this.fields.map(({ input }) => input.value)));
  }

  /** Enter goes to the next empty blank; when all are filled, it checks. */
  private pressed(event: Event, index: number): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const after = [...this.fields.slice(index + 1), ...this.fields.slice(0, index)];
    const next = after.find(({ input }) => input.value.trim() === '');
    if (next) next.input.focus();
    else this.check();
  }

  /** The explanation gives the answer away, so while a second try is open a wrong blank gets only its tip. */
  private reason(blank: Blank, index: number, right: boolean): HTMLElement {
    const place = this.fields.length > 1 ? `${this.t('blankShort', { number: index + 1 })}: ` : '';
    if (right) return this.feedback('right', place + this.t('right'), blank.feedbackHtml);
    if (this.phase === 'solution') {
      const answer = this.t('answerIs', { answer: unescapeText(blank.accept[0] ?? '') });
      return this.feedback('wrong', place + answer, blank.feedbackHtml);
    }
    const { retry, showSolution } = this.params.behaviour;
    const final = !retry && !showSolution;
    const tip = blank.tip ? document.createElement('p') : undefined;
    if (tip) tip.textContent = plain(blank.tip ?? '');
    return this.feedback('wrong', place + this.t('wrong'), final ? blank.feedbackHtml : (tip?.outerHTML ?? ''));
  }
}
