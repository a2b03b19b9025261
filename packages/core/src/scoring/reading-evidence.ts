import type { ReadingEvidenceParams } from '../h5p/reading-params.js';
import { decodeMarks } from './response.js';
import type { Score } from './score.js';

type Claim = ReadingEvidenceParams['claims'][number];

/** One point per piece of evidence. */
export function maxReadingEvidence({ claims }: ReadingEvidenceParams): number {
  return claims.reduce((sum, { evidence }) => sum + new Set(evidence).size, 0);
}

/**
 * Per claim: right marks minus wrong marks, never below 0, so that marking everything gains nothing and one claim never
 * takes from another. A mark of a span that is not there is a wrong one; marks for a claim that is not there count for nothing.
 */
export function scoreReadingEvidence(params: ReadingEvidenceParams, response: string): Score {
  const marks = decodeMarks(response);
  const raw = params.claims.reduce((sum, claim) => sum + worth(claim, marks.get(claim.id) ?? new Set()), 0);
  return { raw, max: maxReadingEvidence(params) };
}

function worth({ evidence }: Claim, marked: ReadonlySet<string>): number {
  const hits = [...marked].filter((span) => evidence.includes(span)).length;
  return Math.max(0, hits - (marked.size - hits));
}
