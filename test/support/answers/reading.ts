import { encodeMarks, evidenceSpans, type ReadingEvidenceParams } from '@langbiang/core';
import { type Answer, worth } from './answer.js';

/** Wrong: for every claim one place that is no evidence for it. */
export function readingEvidence({ passageHtml, claims }: ReadingEvidenceParams, right: boolean): Answer {
  const ids = evidenceSpans(passageHtml).map(({ id }) => id);
  const marks = claims.map(({ id, evidence }): [string, string[]] => {
    const wrong = ids.filter((span) => !evidence.includes(span)).slice(0, 1);
    return [id, right ? ids.filter((span) => evidence.includes(span)) : wrong];
  });
  return {
    response: encodeMarks(new Map(marks.map(([claim, spans]) => [claim, new Set(spans)]))),
    ...worth(right, claims.flatMap(({ evidence }) => evidence).length),
    async give(question, hands) {
      for (const [claim, spans] of marks) {
        if (marks.length > 1) await hands.tick(question.locator(`.lb-claim input[value="${claim}"]`));
        for (const span of spans) await hands.tick(question.locator(`.lb-span input[value="${span}"]`));
      }
    },
  };
}
