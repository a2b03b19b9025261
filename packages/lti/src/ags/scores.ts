import { SCOPE } from '../claims.js';
import type { LtiCode } from '../codes.js';
import type { ScoreOutcome, ScorePost, ScoreTarget } from '../engine.js';
import type { HttpAnswer } from '../outbound/http.js';
import type { LtiOptions, LtiPorts } from '../ports.js';
import { platformUrl } from '../urls.js';
import { lineItemService } from './line-item-url.js';
import { judgeConflict } from './score-conflict.js';
import type { CallService } from './service.js';

const SCORE_TYPE = 'application/vnd.ims.lis.v1.score+json';

export type ScoreDeps = { ports: LtiPorts; options: LtiOptions; service: CallService };

/** One try to deliver a score (AGS 2.0 §3.4). What to do next is in the outcome; the caller keeps the outbox. */
export async function sendScore(
  { ports, options, service }: ScoreDeps,
  target: ScoreTarget,
  score: ScorePost,
): Promise<ScoreOutcome> {
  if (!isSendable(score)) return { kind: 'failed', code: 'LTI_SCORE_INVALID' };
  if (!platformUrl(target.lineItemUrl, options.allowHttp).ok) return { kind: 'failed', code: 'LTI_URL_INSECURE' };
  const registration = await ports.platforms.byId(target.registrationId);
  if (!registration) return { kind: 'failed', code: 'LTI_REGISTRATION_GONE' };

  const delivery = { registration, lineItemUrl: target.lineItemUrl, score };
  const answer = await service({
    method: 'POST',
    url: lineItemService(target.lineItemUrl, 'scores'),
    headers: { 'Content-Type': SCORE_TYPE, Accept: SCORE_TYPE },
    body: JSON.stringify(score),
    registration,
    scopes: [SCOPE.score],
  });
  if (!answer.ok) return answer.error;
  const { status } = answer.value;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  return status === 409 || saysOlder(answer.value)
    ? judgeConflict(service, delivery)
    : { kind: 'failed', code: REFUSALS[status] ?? 'LTI_SERVICE_REFUSED', status };
}

const REFUSALS: Readonly<Record<number, LtiCode>> = {
  400: 'LTI_SCORE_REJECTED',
  403: 'LTI_SCORE_FORBIDDEN',
  404: 'LTI_LINE_ITEM_GONE',
  410: 'LTI_LINE_ITEM_GONE',
  422: 'LTI_SCORE_REJECTED',
};

/** Canvas says what AGS calls 409 as 400, told from other refusals by its words only: "Provided timestamp of … before last updated timestamp of …". */
const saysOlder = ({ status, body }: HttpAnswer): boolean =>
  status === 400 && /timestamp .*before last updated/i.test(body);

/** JSON has no NaN: it would travel as null, and Moodle clears a grade for a score without `scoreGiven`. */
const isSendable = ({ scoreGiven, scoreMaximum, timestamp }: ScorePost): boolean =>
  Number.isFinite(scoreMaximum) &&
  scoreMaximum > 0 &&
  scoreGiven >= 0 &&
  scoreGiven <= scoreMaximum &&
  !Number.isNaN(Date.parse(timestamp));
