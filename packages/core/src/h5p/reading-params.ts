import type { QuestionBehaviour } from './params.js';

/** Langbiang.ReadingEvidence: mark what in a passage bears each claim out. */
export type ReadingEvidenceParams = {
  questionHtml: string;
  /** Paragraphs. What can be marked stands in them as `[[id|text]]`, its text within one element (scoring/evidence-spans.ts). */
  passageHtml: string;
  /** Of every `[[id|…]]`: what it says and what it does not. */
  spans: { id: string; feedbackHtml: string }[];
  /** `evidence`: ids of the spans that bear it out; a span may bear out several claims. */
  claims: { id: string; html: string; evidence: string[] }[];
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};
