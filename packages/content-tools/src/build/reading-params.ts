import { type Lang, type ReadingEvidence, type ReadingEvidenceParams, textIn } from '@langbiang/core';
import { behaviour, type Html } from './question-html.js';

export function readingEvidence(question: ReadingEvidence, lang: Lang, html: Html): ReadingEvidenceParams {
  const paragraphs = textIn(question.passage, lang)
    .trim()
    .split(/\n\s*\n/);
  return {
    questionHtml: html(question.question),
    passageHtml: paragraphs.map((paragraph) => `<p>${html(paragraph)}</p>`).join(''),
    spans: question.spans.map(({ id, feedback }) => ({ id, feedbackHtml: html(feedback) })),
    claims: question.claims.map(({ id, text, evidence }) => ({ id, html: html(text), evidence: [...evidence] })),
    behaviour,
  };
}
