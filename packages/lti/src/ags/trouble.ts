import type { LtiCode } from '../codes.js';
import type { HttpAnswer, HttpError } from '../outbound/http.js';
import { retryAfterSeconds } from '../outbound/retry-after.js';

/** Why a service call brought no answer to act on: worth another try later, or not. */
export type Trouble =
  | { kind: 'retry'; code: LtiCode; status?: number; afterSeconds?: number }
  | { kind: 'failed'; code: LtiCode; status?: number };

const PASSING: ReadonlySet<LtiCode> = new Set<LtiCode>(['LTI_NETWORK', 'LTI_TIMEOUT']);
const PERMANENT_REDIRECTS: ReadonlySet<unknown> = new Set([301, 308]);

/** A call without an answer. A temporary redirect is a site under maintenance; a permanent one needs a new registration. */
export function troubleOf({ code, params }: HttpError): Trouble {
  const status = typeof params?.['status'] === 'number' ? { status: params['status'] } : {};
  const passing =
    PASSING.has(code) || (code === 'LTI_REDIRECT_REFUSED' && !PERMANENT_REDIRECTS.has(params?.['status']));
  return { kind: passing ? 'retry' : 'failed', code, ...status };
}

/** The trouble of an answer that says "later": 408, 425, 429 and 5xx, with its Retry-After. */
export function busyTrouble({ status, headers }: HttpAnswer, now: Date): Trouble | null {
  if (status < 500 && ![408, 425, 429].includes(status)) return null;
  const afterSeconds = retryAfterSeconds(headers.get('retry-after'), now);
  return { kind: 'retry', code: 'LTI_SERVICE_BUSY', status, ...(afterSeconds !== undefined && { afterSeconds }) };
}
