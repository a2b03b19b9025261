import type { TrueFalseSetParams } from '../h5p/params.js';
import { decodeVerdicts } from './response.js';
import type { Score } from './score.js';

/** One point per statement. */
export function maxTrueFalseSet(params: TrueFalseSetParams): number {
  return params.statements.length;
}

/** One point per right verdict; a wrong or missing one costs nothing else. */
export function scoreTrueFalseSet(params: TrueFalseSetParams, response: string): Score {
  const verdicts = decodeVerdicts(response);
  const raw = params.statements.filter((statement) => verdicts.get(statement.id) === statement.correct).length;
  return { raw, max: maxTrueFalseSet(params) };
}
