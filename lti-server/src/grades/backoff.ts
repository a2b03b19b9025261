/** When a grade is tried again and when it is given up. All times in milliseconds. */
export type RetryPolicy = {
  firstDelay: number;
  maxDelay: number;
  /** A platform that asks for a longer pause (Retry-After) is granted at most this. */
  maxRetryAfter: number;
  /** A grade older than this, or tried this often, becomes a dead letter: it stays listed and can be sent again by hand. */
  maxAge: number;
  maxTries: number;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Two weeks outlast the Tết holiday with the school's LMS switched off. */
export const DEFAULT_RETRY: RetryPolicy = {
  firstDelay: 5_000,
  maxDelay: 60 * MINUTE,
  maxRetryAfter: 6 * 60 * MINUTE,
  maxAge: 14 * DAY,
  maxTries: 500,
};

/**
 * Exponential with "equal jitter": half of the delay is certain, half is drawn, so the grades of a class that failed
 * together do not come back together. `tries` counts the tries so far, `random` is in [0, 1).
 */
export function retryDelay(policy: RetryPolicy, tries: number, random: number, afterSeconds?: number): number {
  const full = Math.min(policy.maxDelay, policy.firstDelay * 2 ** Math.min(Math.max(tries, 0), 30));
  const own = full / 2 + (full / 2) * random;
  if (afterSeconds === undefined || !(afterSeconds > 0)) return Math.round(own);
  const asked = Math.min(policy.maxRetryAfter, afterSeconds * 1000);
  // Spread behind the asked time, never before it.
  return Math.round(Math.max(own, asked + Math.min(asked, policy.firstDelay) * random));
}
