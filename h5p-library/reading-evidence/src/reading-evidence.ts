import type { ReadingEvidenceParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  decodeMarks,
  encodeMarks,
  fill,
  type Gap,
  h,
  type Interaction,
  icon,
  plain,
  Question,
  rich,
  type Tone,
  uniqueId,
} from '../../base/src/index.js';
import { type Claim, type ClaimView, claimView } from './claim-view.js';
import { type Sign, type SpanView, spanViews } from './passage.js';
import { strings } from './strings.js';

type Marks = ReadonlyMap<string, ReadonlySet<string>>;
const NONE: ReadonlySet<string> = new Set();

/** A passage with claims: what bears a claim out is marked in the text, for one claim after the other. */
export class ReadingEvidence extends Question<ReadingEvidenceParams> {
  private spans: SpanView[] = [];
  private claims: ClaimView[] = [];
  /** The claim that marks go to. */
  private active = this.params.claims[0]?.id ?? '';
  private readonly several = this.params.claims.length > 1;
  private readonly guide = h('div', { class: 'lb-claims' });
  private readonly verdicts = h('ol', { class: 'lb-evidence-verdicts', role: 'list' });
  private readonly status = h('div', { class: 'lb-sr', role: 'status' });

  constructor(params: ReadingEvidenceParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.ReadingEvidence', params, strings, { contentId, extras });
  }

  protected override build(): HTMLElement {
    const content = this.html(this.params.passageHtml);
    this.spans = spanViews(content, (id) => this.toggle(id));
    const passage = h('div', { class: 'lb-passage', role: 'group', 'aria-label': this.t('passage') });
    passage.append(content);
    const context = {
      html: (html: string) => this.html(html),
      name: uniqueId('claim'),
      choose: (claim: Claim) => this.choose(claim),
    };
    this.claims = this.params.claims.map((claim, index) => claimView(claim, index + 1, context));
    const hint = h('p', { class: 'lb-hint' }, this.several ? this.t('hintSeveral') : this.t('hint'));
    this.guide.append(this.several ? this.choice() : this.single(), hint);
    const attributes = { class: 'lb-evidence', role: 'group', 'aria-labelledby': this.promptId };
    return h('div', attributes, this.guide, passage, this.verdicts, this.status);
  }

  protected override sync(): void {
    const isOpen = this.phase === 'open';
    const isJudged = !isOpen && (this.submitted !== undefined || this.phase === 'solution');
    const marks = this.marks();
    for (const span of this.spans) {
      const isMarked = marks.get(this.active)?.has(span.id) ?? false;
      span.draw({ isOpen, isMarked, signs: this.signs(span, marks, isJudged) });
    }
    for (const { claim, draw } of this.claims) {
      const count = marks.get(claim.id)?.size ?? 0;
      draw({ isChosen: claim.id === this.active, isOpen, count: count > 0 ? this.t('count', { count }) : '' });
    }
    this.guide.hidden = isJudged;
    fill(this.verdicts, ...(isJudged ? this.claims.map((view) => this.judged(view, marks)) : []));
    this.verdicts.hidden = !isJudged;
    fill(this.status);
  }

  protected override gap(): Gap | undefined {
    const marks = this.marks();
    const open = this.claims.filter(({ claim }) => !marks.has(claim.id));
    const [first] = open;
    if (!first) return undefined;
    if (!this.several) return { message: this.t('incomplete'), field: this.spans[0]?.input };
    this.active = first.claim.id;
    this.sync();
    return { message: this.t('incompleteSeveral', { count: open.length }), field: first.input };
  }

  /** A matching of places with claims, in which both may stand several times. */
  protected override interaction(): Interaction {
    const key = new Map(this.params.claims.map(({ id, evidence }) => [id, new Set(evidence)]));
    return {
      interactionType: 'matching',
      correctResponsesPattern: [encodeMarks(key)],
      source: this.spans.map(({ id, text }) => ({ id, description: { [this.lang]: text } })),
      target: this.params.claims.map(({ id, html }) => ({ id, description: { [this.lang]: plain(html) } })),
    };
  }

  /** What was right stays, so that only the rest is to be found. */
  protected override retryResponse(): string {
    const marks = this.marks(this.submitted);
    return this.encoded(this.params.claims.map(({ id, evidence }) => [id, only(marks.get(id) ?? NONE, evidence)]));
  }

  private choice(): HTMLElement {
    const attributes = { class: 'lb-claim-list', role: 'radiogroup', 'aria-label': this.t('claims') };
    return h('div', attributes, ...this.claims.map(({ box }) => box));
  }

  private single(): HTMLElement {
    const box = h('div', { class: 'lb-claim-alone' });
    box.append(this.html(this.params.claims[0]?.html ?? ''));
    return box;
  }

  private html(html: string): DocumentFragment {
    return rich(html, this.contentId, () => this.trigger('resize'));
  }

  /** The marks that count now, of claims and places that are there. */
  private marks(response = this.phase === 'open' ? this.current : (this.submitted ?? '')): Marks {
    const decoded = decodeMarks(response);
    const ids = this.spans.map(({ id }) => id);
    const known = this.params.claims.map(({ id }) => [id, only(decoded.get(id) ?? NONE, ids)] as const);
    return new Map(known.filter(([, marked]) => marked.size > 0));
  }

  private toggle(span: string): void {
    const marks = this.marks();
    const before = marks.get(this.active) ?? NONE;
    const after = before.has(span) ? [...before].filter((id) => id !== span) : [...before, span];
    this.change(
      this.encoded(
        this.params.claims.map(({ id }) => [id, id === this.active ? new Set(after) : (marks.get(id) ?? NONE)]),
      ),
    );
    this.sync();
    this.trigger('resize');
  }

  private choose({ id }: Claim): void {
    this.active = id;
    this.sync();
    this.status.textContent = this.t('lookingFor', { number: this.numberOf(id) ?? '' });
  }

  /** The response keeps the order of claims and passage, in whatever order marks were made. */
  private encoded(marks: (readonly [string, ReadonlySet<string>])[]): string {
    const inOrder = marks.map(([claim, marked]) => {
      const ids = this.spans.map(({ id }) => id).filter((id) => marked.has(id));
      return [claim, new Set(ids)] as const;
    });
    return encodeMarks(new Map(inOrder));
  }

  private numberOf(claimId: string): number | undefined {
    return this.claims.find(({ claim }) => claim.id === claimId)?.number;
  }

  private signs({ id }: SpanView, marks: Marks, isJudged: boolean): Sign[] {
    return this.params.claims.flatMap((claim) => {
      const mark = this.mark(claim, id, { marks, isJudged });
      if (!mark) return [];
      const number = this.several ? this.numberOf(claim.id) : undefined;
      const claimWords = number === undefined ? [] : [this.t('claim', { number })];
      const verdict = mark === 'open' ? [] : [mark === 'missed' ? this.t('missed') : this.t(mark)];
      return { number, mark, words: [...claimWords, ...verdict].join(': ') };
    });
  }

  private mark(
    { id, evidence }: Claim,
    span: string,
    { marks, isJudged }: { marks: Marks; isJudged: boolean },
  ): Sign['mark'] | undefined {
    const isEvidence = evidence.includes(span);
    if (marks.get(id)?.has(span)) return isJudged ? (isEvidence ? 'right' : 'wrong') : 'open';
    return this.phase === 'solution' && isEvidence ? 'missed' : undefined;
  }

  /** A claim with what was marked for it, place by place, and in the solution what was not. */
  private judged({ claim, number }: ClaimView, marks: Marks): HTMLElement {
    const id = uniqueId('claim');
    const head = h('div', { class: 'lb-judged-claim', id });
    if (this.several) head.append(h('span', { class: 'lb-sign', 'data-mark': 'open' }, String(number)), ' ');
    head.append(this.html(claim.html));
    const told = this.spans.flatMap((span) => {
      const mark = this.mark(claim, span.id, { marks, isJudged: true });
      return mark && mark !== 'open' ? [this.told(span, mark)] : [];
    });
    const marked = marks.get(claim.id) ?? NONE;
    const open = claim.evidence.filter((span) => !marked.has(span)).length;
    const nothing = told.length === 0 && this.feedback('wrong', this.t('nothing'));
    const more = this.phase === 'answered' && open > 0 && h('p', { class: 'lb-hint' }, this.t('more', { count: open }));
    return h('li', { 'aria-labelledby': id }, head, nothing, ...told, more);
  }

  private told({ id, text }: SpanView, mark: 'right' | 'wrong' | 'missed'): HTMLElement {
    const tone: Tone = mark === 'right' ? 'right' : mark === 'wrong' ? 'wrong' : 'fair';
    const why = this.params.spans?.find((span) => span.id === id)?.feedbackHtml ?? '';
    const box = this.feedback(tone, this.t(mark), why, [this.t('saidRight'), this.t('saidWrong')]);
    if (mark === 'missed') box.querySelector('.lb-icon')?.replaceWith(icon('eye'));
    box.querySelector('.lb-feedback-text')?.prepend(h('q', { class: 'lb-quote' }, shortened(text)));
    return box;
  }
}

function only(marked: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...marked].filter((id) => ids.includes(id)));
}

/** Enough words to know the place by. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 50).replace(/\s+\S*$/, '')}…`;
}
