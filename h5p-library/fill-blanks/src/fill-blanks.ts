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
import { bankBlanks } from './bank-blanks.js';
import { blankText, textWithBlanks } from './blank-text.js';
import type { Context, Inputs } from './inputs.js';
import { patterns } from './patterns.js';
import { strings } from './strings.js';
import { typedBlanks } from './typed-blanks.js';

type Blank = FillBlanksParams['blanks'][number];

/** Words or numbers put into a text: typed, or chosen from a word bank. */
export class FillBlanks extends Question<FillBlanksParams> {
  private inputs: Inputs = { fields: [], draw: () => undefined };
  private readonly reasons = h('ul', { class: 'lb-reasons' });

  constructor(params: FillBlanksParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.FillBlanks', params, strings, { contentId, extras });
  }

  protected override build(): HTMLElement {
    const { params, t } = this;
    const context: Context = {
      params,
      t,
      seed: this.seed(),
      changed: (answers) => this.change(encodeBlanks(answers)),
      check: () => this.check(),
    };
    this.inputs = params.bank ? bankBlanks(context) : typedBlanks(context);
    const byId = new Map(params.blanks.map(({ id }, index) => [id, this.inputs.fields[index]?.box]));
    const text = h('div', { class: 'lb-blank-text', role: 'group', 'aria-labelledby': this.promptId });
    text.append(textWithBlanks(params.textHtml, this.contentId, (id) => byId.get(id)));
    const tips = params.blanks.map(({ tip }, index) => (tip ? this.tip(tip, index) : null));
    return h('div', { class: 'lb-blanks' }, text, this.inputs.below, ...tips, this.reasons);
  }

  protected override sync(): void {
    const open = this.phase === 'open';
    const { blanks } = this.params;
    const answers = decodeBlanks(open ? this.current : (this.submitted ?? ''), blanks.length);
    const verdicts = judgeBlanks(this.params, this.submitted ?? '');
    const judged = !open && (this.submitted !== undefined || this.phase === 'solution');
    this.inputs.draw(answers, open);
    for (const [index, { box, mark }] of this.inputs.fields.entries()) {
      box.dataset['mark'] = judged ? (verdicts[index] ? 'right' : 'wrong') : '';
      fill(mark, judged ? icon(verdicts[index] ? 'right' : 'wrong') : null);
    }
    const reasons = judged
      ? blanks.map((blank, index) => h('li', {}, this.reason(blank, index, verdicts[index] === true)))
      : [];
    fill(this.reasons, ...reasons);
    this.reasons.hidden = !judged;
  }

  protected override gap(): Gap | undefined {
    const answers = decodeBlanks(this.current, this.params.blanks.length);
    const empty = this.inputs.fields.filter((_, index) => (answers[index] ?? '').trim() === '');
    if (empty.length === 0) return undefined;
    return { message: this.t('incomplete', { count: empty.length }), field: empty[0]?.control };
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

  private tip(text: string, index: number): HTMLElement {
    const label = this.params.blanks.length > 1 ? this.t('tipFor', { number: index + 1 }) : this.t('tip');
    return h(
      'details',
      { class: 'lb-tip', ontoggle: () => this.trigger('resize') },
      h('summary', {}, icon('hint'), label),
      h('p', {}, plain(text)),
    );
  }

  /** The explanation gives the answer away, so while a second try is open a wrong blank gets only its tip. */
  private reason(blank: Blank, index: number, right: boolean): HTMLElement {
    const place = this.params.blanks.length > 1 ? `${this.t('blankShort', { number: index + 1 })}: ` : '';
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
