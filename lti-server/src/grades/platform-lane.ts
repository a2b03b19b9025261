import type { ScoreOutcome } from '@langbiang/lti';
import { DEFAULT_RETRY } from './backoff.js';

export type LanePolicy = {
  /** Scores in flight to one platform at the same time. */
  concurrency: number;
  /** Retryable failures in a row after which the platform is left alone for a while. */
  tolerated: number;
  firstPause: number;
  maxPause: number;
  /** Longest pause a platform may ask for (Retry-After), as for a single grade: its clock may be years off. */
  maxRetryAfter: number;
};

export const DEFAULT_LANE: LanePolicy = {
  concurrency: 4,
  tolerated: 5,
  firstPause: 5_000,
  maxPause: 300_000,
  maxRetryAfter: DEFAULT_RETRY.maxRetryAfter,
};

/**
 * Everything on its way to one platform. It bounds what runs at once and is the circuit breaker: a dead LMS is not asked
 * again for each of its grades, so it costs other schools' grades nothing.
 */
export class PlatformLane {
  readonly #policy: LanePolicy;
  readonly #waiting: (() => Promise<void>)[] = [];
  #running = 0;
  #failures = 0;
  #pausedUntil = 0;

  constructor(policy: LanePolicy) {
    this.#policy = policy;
  }

  get idle(): boolean {
    return this.#running === 0 && this.#waiting.length === 0;
  }

  /** Milliseconds until the platform may be asked again; 0 = now. */
  pause(now: number): number {
    return Math.max(0, this.#pausedUntil - now);
  }

  /** Runs `job` as soon as a slot is free. `job` must not reject. */
  run(job: () => Promise<void>): void {
    this.#waiting.push(job);
    this.#next();
  }

  note(outcome: ScoreOutcome, now: number): void {
    if (outcome.kind !== 'retry') {
      this.#failures = 0;
      return;
    }
    this.#failures += 1;
    // 429 and Retry-After are about the caller, so the whole lane waits, not only this grade.
    const asked = Math.min((outcome.afterSeconds ?? 0) * 1000, this.#policy.maxRetryAfter);
    if (asked > 0) this.#pausedUntil = Math.max(this.#pausedUntil, now + asked);
    const over = this.#failures - this.#policy.tolerated;
    if (over < 0) return;
    const length = Math.min(this.#policy.maxPause, this.#policy.firstPause * 2 ** Math.min(over, 20));
    this.#pausedUntil = Math.max(this.#pausedUntil, now + length);
  }

  #next(): void {
    while (this.#running < this.#policy.concurrency) {
      const job = this.#waiting.shift();
      if (!job) return;
      this.#running += 1;
      void job().finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }
}
