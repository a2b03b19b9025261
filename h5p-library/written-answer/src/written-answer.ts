import type { Score, ShownMark, WrittenAnswerParams } from '@langbiang/core';
import type { Extras, H5pEvent, MarkedContract } from '../../base/src/h5p.js';
import {
  countWords,
  fill,
  type Gap,
  h,
  type Interaction,
  icon,
  Question,
  rich,
  rubricMax,
  uniqueId,
} from '../../base/src/index.js';
import { boundsOf, CHARACTERS_MAX, type Length, lengthOf, wanted } from './length.js';
import { markView, rubricPanel } from './rubric-view.js';
import { strings } from './strings.js';

/** How often a host hears of a text being typed, so that it keeps it; and how soon its length is announced. */
const TELL_MS = 3_000;

/**
 * A text of the pupil's own. It has no score until a teacher has marked it. A host whose teachers mark tells so with the
 * event `marks`: their marks by sub-content id ('' for the content itself), none as long as the work waits. In any other
 * host the text is handed in and gives no points.
 */
export class WrittenAnswer extends Question<WrittenAnswerParams> implements MarkedContract {
  private readonly field: HTMLTextAreaElement;
  private readonly written = h('div', { class: 'lb-written' });
  private readonly count = h('span', { class: 'lb-count' });
  private readonly status = h('span', { class: 'lb-sr', role: 'status' });
  private readonly outcomeSlot = h('div', { class: 'lb-feedback-slot' });
  private readonly guide = h('section', { class: 'lb-guide', tabindex: -1 });
  private length: Length = 'short';
  private timer: number | undefined;
  /** Undefined while no host has said that its teachers mark; null: they do, and have not yet. */
  private mark: ShownMark | null | undefined;

  constructor(params: WrittenAnswerParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.WrittenAnswer', params, strings, { contentId, extras });
    this.field = h('textarea', {
      class: 'lb-written-field',
      rows: 7,
      maxlength: CHARACTERS_MAX,
      'aria-labelledby': this.promptId,
      oninput: () => this.typed(),
      onchange: () => this.tell(),
    });
    this.on('marks', ({ data }: H5pEvent) => this.setMarks(data as Record<string, ShownMark>));
  }

  awaited(): number {
    return this.mark === null && this.submitted !== undefined ? rubricMax(this.params.rubric) : 0;
  }

  override getMaxScore(): number {
    return this.score().max;
  }

  override resetTask(): void {
    if (this.mark) this.mark = null;
    super.resetTask();
  }

  /** Where teachers mark, a text never handed in is worth nothing of what it could have been. */
  protected override score(): Score {
    if (this.mark) return this.mark.score;
    const missed = this.mark === null && this.final && this.submitted === undefined;
    return { raw: 0, max: missed ? rubricMax(this.params.rubric) : 0 };
  }

  protected override build(): HTMLElement {
    const { params, contentId } = this;
    const resized = () => this.trigger('resize');
    const bounds = wanted(boundsOf(params), this.t);
    const countId = uniqueId('count');
    this.field.setAttribute('aria-describedby', countId);
    const length = h('p', { class: 'lb-length', id: countId }, bounds && h('span', {}, bounds), this.count);
    if (params.guideHtml) {
      const text = h('div');
      text.append(rich(params.guideHtml, contentId, resized));
      this.guide.append(h('p', { class: 'lb-guide-title' }, icon('hint'), this.t('guide')), text);
    }
    const rubric = rubricPanel(params.rubric, { t: this.t, contentId, resized });
    return h(
      'div',
      { class: 'lb-write' },
      rubric,
      this.field,
      length,
      this.status,
      this.written,
      this.outcomeSlot,
      this.guide,
    );
  }

  protected override sync(): void {
    const open = this.phase === 'open';
    const text = open ? this.current : (this.submitted ?? '');
    if (this.field.value.trim().normalize('NFC') !== text) this.field.value = text;
    this.field.hidden = !open;
    fill(this.written, !open && text !== '' && h('p', { class: 'lb-written-title' }, `${this.t('yourText')}:`));
    if (!open && text !== '') this.written.append(h('p', { class: 'lb-written-text' }, text));
    this.length = this.measure();
    const isGuideShown = this.phase === 'solution' || (this.mark != null && this.submitted !== undefined);
    this.guide.hidden = !this.params.guideHtml || !isGuideShown;
    fill(this.outcomeSlot, !open && this.submitted !== undefined && this.verdict());
  }

  protected override gap(): Gap | undefined {
    const words = countWords(this.current);
    const bounds = boundsOf(this.params);
    const field = this.field;
    if (this.current === '') return { message: this.t('empty'), field };
    if (words < bounds.min) return { message: this.t('short', { count: bounds.min - words }), field };
    if (bounds.max > 0 && words > bounds.max) return { message: this.t('long', { count: words - bounds.max }), field };
    return undefined;
  }

  protected override interaction(): Interaction {
    return { interactionType: 'long-fill-in', correctResponsesPattern: [] };
  }

  protected override retryResponse(): string {
    return this.submitted ?? '';
  }

  protected override isImprovable(): boolean {
    return !this.mark;
  }

  protected override outcome(): string {
    return `${this.t('handedIn')}. ${this.afterwards()}`;
  }

  protected override feedbackToRead(root: HTMLElement): HTMLElement | null | undefined {
    return this.guide.hidden ? super.feedbackToRead(root) : this.guide;
  }

  private setMarks(marks: Record<string, ShownMark>): void {
    this.mark = marks[this.subContentId ?? ''] ?? null;
    this.draw();
  }

  private typed(): void {
    this.current = this.field.value.trim().normalize('NFC');
    // At once: were it cleared when the field is left, the button would move away under the finger.
    this.clearNote();
    this.measure();
    this.timer ??= window.setTimeout(() => this.tell(), TELL_MS);
  }

  /** A text has hundreds of keystrokes: hosts keep it, and readers hear its length, once in a while. */
  private tell(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    if (this.phase !== 'open') return;
    const length = this.measure();
    if (length !== this.length) this.announce(length);
    this.length = length;
    this.change(this.current);
  }

  private measure(): Length {
    const words = countWords(this.current);
    const length = lengthOf(words, boundsOf(this.params));
    this.count.textContent = this.t('count', { count: words });
    this.count.dataset['length'] = length;
    const lengthLine = this.count.parentElement;
    if (lengthLine) lengthLine.hidden = this.phase !== 'open';
    return length;
  }

  private announce(length: Length): void {
    const count = countWords(this.current);
    if (length === 'long') this.status.textContent = this.t('tooLong', { count, max: boundsOf(this.params).max });
    else this.status.textContent = length === 'fits' ? this.t('enough', { count }) : '';
  }

  private afterwards(): string {
    return this.t(this.mark === undefined ? 'selfCheck' : 'waits');
  }

  private verdict(): HTMLElement {
    const { t, contentId } = this;
    if (this.mark)
      return markView(this.params.rubric, this.mark, { t, contentId, resized: () => this.trigger('resize') });
    return h(
      'div',
      { class: 'lb-feedback', 'data-tone': 'waiting', tabindex: -1 },
      icon('clock'),
      h(
        'div',
        { class: 'lb-feedback-text' },
        h('p', {}, h('strong', {}, `${t('handedIn')}.`), ` ${this.afterwards()}`),
      ),
    );
  }
}
