import type { GradeEntry } from '@langbiang/core';
import type { ScoreOutcome } from '@langbiang/lti';
import type { Delivery } from '@langbiang/store';
import { type RetryPolicy, retryDelay } from './backoff.js';

const errorOf = ({ code, status }: { code: string; status?: number }) =>
  status === undefined ? { code } : { code, status };

/**
 * What the outbox keeps of one delivery. A retry that has gone on too long becomes a dead letter with its last reason, so
 * nothing is tried for ever and nothing disappears: it stays in `outbox list` and can be sent again by hand.
 */
export function deliveryFor(
  outcome: ScoreOutcome,
  grade: GradeEntry,
  now: Date,
  policy: RetryPolicy,
  random: number,
): Delivery {
  const at = now.toISOString();
  switch (outcome.kind) {
    case 'sent':
    case 'superseded':
      return { kind: outcome.kind, at };
    case 'failed':
      return { kind: 'failed', at, error: errorOf(outcome) };
    case 'retry': {
      const error = errorOf(outcome);
      const age = now.getTime() - Date.parse(grade.timestamp);
      if (grade.tries + 1 >= policy.maxTries || age >= policy.maxAge) return { kind: 'failed', at, error };
      const delay = retryDelay(policy, grade.tries, random, outcome.afterSeconds);
      return { kind: 'retry', nextTryAt: new Date(now.getTime() + delay).toISOString(), error };
    }
  }
}
