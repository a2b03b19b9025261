import type { TrueFalseSetParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  decodeVerdicts,
  encodeVerdicts,
  fill,
  type Gap,
  h,
  type Interaction,
  plain,
  Question,
  rich,
  uniqueId,
} from '../../base/src/index.js';
import { strings } from './strings.js';

type Statement = TrueFalseSetParams['statements'][number];
type Row = {
  statement: Statement;
  box: HTMLElement;
  yes: HTMLInputElement;
  no: HTMLInputElement;
  feedback: HTMLElement;
};

/** Several statements, each true or false, each with its reason. */
export class TrueFalseSet extends Question<TrueFalseSetParams> {
  private rows: Row[] = [];

  constructor(params: TrueFalseSetParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.TrueFalseSet', params, strings, { contentId, extras });
  }

  protected override build(): HTMLElement {
    this.rows = this.params.statements.map((statement) => this.row(statement));
    return h(
      'div',
      { class: 'lb-statements', role: 'group', 'aria-labelledby': this.promptId },
      ...this.rows.map((row) => row.box),
    );
  }

  protected override sync(): void {
    const verdicts = decodeVerdicts(this.phase === 'open' ? this.current : (this.submitted ?? ''));
    for (const { statement, box, yes, no, feedback } of this.rows) {
      const verdict = verdicts.get(statement.id);
      yes.checked = verdict === true;
      no.checked = verdict === false;
      yes.disabled = no.disabled = this.phase !== 'open';
      const judged = this.phase !== 'open' && (this.submitted !== undefined || this.phase === 'solution');
      const right = verdict === statement.correct;
      box.dataset['mark'] = judged ? (right ? 'right' : 'wrong') : '';
      fill(feedback, judged ? this.judgement(statement, right) : null);
    }
  }

  protected override gap(): Gap | undefined {
    const open = this.rows.filter((row) => !row.yes.checked && !row.no.checked);
    if (open.length === 0) return undefined;
    return { message: this.t('incomplete', { count: open.length }), field: open[0]?.yes };
  }

  protected override interaction(): Interaction {
    const key = new Map(this.params.statements.map(({ id, correct }) => [id, correct]));
    return {
      interactionType: 'matching',
      correctResponsesPattern: [encodeVerdicts(key)],
      source: this.params.statements.map(({ id, html }) => ({ id, description: { [this.lang]: plain(html) } })),
      target: [true, false].map((value) => ({
        id: String(value),
        description: { [this.lang]: this.t(String(value)) },
      })),
    };
  }

  protected override retryResponse(): string {
    return this.submitted ?? '';
  }

  private row(statement: Statement): Row {
    const name = uniqueId('verdict');
    const choice = (value: boolean) => {
      const input = h('input', { type: 'radio', name, value: String(value), onchange: () => this.pick() });
      return { input, label: h('label', { class: 'lb-verdict' }, input, h('span', {}, this.t(String(value)))) };
    };
    const [yes, no] = [choice(true), choice(false)];
    const legend = h('legend', { class: 'lb-statement-text' });
    legend.append(rich(statement.html, this.contentId));
    const feedback = h('div', { class: 'lb-feedback-slot' });
    const box = h(
      'fieldset',
      { class: 'lb-statement' },
      legend,
      h('div', { class: 'lb-verdicts' }, yes.label, no.label),
      feedback,
    );
    return { statement, box, yes: yes.input, no: no.input, feedback };
  }

  private pick(): void {
    const judged = this.rows.filter(({ yes, no }) => yes.checked || no.checked);
    this.change(encodeVerdicts(new Map(judged.map(({ statement, yes }) => [statement.id, yes.checked]))));
  }

  private judgement(statement: Statement, right: boolean): HTMLElement {
    const said = [this.t('true'), this.t('false')];
    if (right) return this.feedback('right', this.t('right'), statement.feedbackHtml, said);
    return this.feedback(
      'wrong',
      this.t(statement.correct ? 'wrongIsTrue' : 'wrongIsFalse'),
      statement.feedbackHtml,
      said,
    );
  }
}
