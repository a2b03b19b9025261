import { asObject, asText, type Claims, SCOPE } from '../claims.js';
import type { ScoreOutcome, ScorePost } from '../engine.js';
import { jsonOf } from '../outbound/http.js';
import type { Registration } from '../ports.js';
import { lineItemService } from './line-item-url.js';
import type { CallService } from './service.js';

export type Delivery = { registration: Registration; lineItemUrl: string; score: ScorePost };

const RESULTS_TYPE = 'application/vnd.ims.lis.v2.resultcontainer+json';
/** Platforms keep a few decimals (Moodle five) and may keep the score on another scale. */
const SAME_SHARE = 1e-4;

/**
 * 409: the platform holds a score at least as new (AGS 2.0 §3.4.3). The same score means that an earlier delivery arrived and its
 * answer was lost; another one, such as a teacher's edit, is never overwritten. Anything else is shown to the teacher.
 */
export async function judgeConflict(
  service: CallService,
  { registration, lineItemUrl, score }: Delivery,
): Promise<ScoreOutcome> {
  const conflict = { kind: 'failed', code: 'LTI_SCORE_CONFLICT', status: 409 } as const;
  const answer = await service({
    method: 'GET',
    url: lineItemService(lineItemUrl, 'results', { user_id: score.userId }),
    headers: { Accept: RESULTS_TYPE },
    registration,
    scopes: [SCOPE.resultRead],
  });
  if (!answer.ok) return answer.error.kind === 'retry' ? answer.error : conflict;
  const result = answer.value.status === 200 ? resultOf(jsonOf(answer.value), score.userId) : undefined;
  if (!result) return conflict;
  if (Math.abs(shareOf(result) - score.scoreGiven / score.scoreMaximum) < SAME_SHARE) return { kind: 'sent' };
  return isOlder(result, score) ? conflict : { kind: 'superseded' };
}

/** The filter is ours to check again: not every platform honours `user_id`. */
function resultOf(body: unknown, userId: string): Claims | undefined {
  const results = Array.isArray(body) ? body.map(asObject) : [];
  return results.find((result) => result?.['userId'] === userId && typeof result['resultScore'] === 'number');
}

/** AGS 2.0 §3.3.4: `resultMaximum` is 1 when absent. */
const shareOf = ({ resultScore, resultMaximum }: Claims): number => Number(resultScore) / Number(resultMaximum ?? 1);

/** The time of a result is Moodle's addition, in whole seconds. Unsaid = believe the 409. */
function isOlder(result: Claims, score: ScorePost): boolean {
  const at = Date.parse(asText(result['timestamp']) ?? '');
  return at < Math.floor(Date.parse(score.timestamp) / 1000) * 1000;
}
