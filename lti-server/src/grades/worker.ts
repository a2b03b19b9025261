import type { LearnerRecord } from '@langbiang/core';
import type { ScoreOutcome } from '@langbiang/lti';
import type { Delivery, GradeOutbox } from '@langbiang/store';
import { DEFAULT_RETRY, type RetryPolicy } from './backoff.js';
import { deliveryFor } from './outcome.js';
import { DEFAULT_LANE, type LanePolicy, PlatformLane } from './platform-lane.js';

export type GradeWorker = {
  start(): void;
  /** A grade was just enqueued: look now. */
  wake(): void;
  /** Claims nothing more and resolves when what is in flight has settled. */
  stop(): Promise<void>;
};

/** Counts and reasons only: no user, no score. */
export type GradeLog = Record<'info' | 'warn' | 'error', (fields: Record<string, unknown>, message: string) => void>;

export type GradeWorkerDeps = {
  outbox: GradeOutbox;
  /** Sends the record's grade now. */
  deliver: (record: LearnerRecord) => Promise<ScoreOutcome>;
  /** The platform a record's grade goes to: one lane each. */
  laneOf: (record: LearnerRecord) => Promise<string>;
  clock: () => Date;
  /** In [0, 1). */
  random: () => number;
  log: GradeLog;
  onSettled?: (kind: Delivery['kind']) => void;
};

/** Times in milliseconds. */
export type GradeWorkerOptions = {
  /** A claimed grade is this worker's for so long. After a crash it is tried again when the lease has run out. */
  lease: number;
  /** What one delivery may take at most: token, score, results, each within the engine's own timeout. */
  delivery: number;
  /** Grades held at once, running or waiting in a lane. */
  held: number;
  /** Longest sleep: other processes and `outbox retry` enqueue too. */
  poll: number;
  retry: RetryPolicy;
  lane: LanePolicy;
};

export const DEFAULT_WORKER: GradeWorkerOptions = {
  lease: 60_000,
  delivery: 45_000,
  held: 100,
  poll: 5_000,
  retry: DEFAULT_RETRY,
  lane: DEFAULT_LANE,
};

/**
 * Takes due grades from the outbox and sends them. A grade is never sent twice at the same time: the lease keeps other
 * processes away, and this one sends one grade of a record after the other. After a crash the same grade goes out again with
 * the same timestamp, which a platform that has it already answers with 409 (AGS 2.0, 3.4.7): the engine takes that as sent.
 */
export function createGradeWorker(deps: GradeWorkerDeps, options: Partial<GradeWorkerOptions> = {}): GradeWorker {
  return new Worker(deps, { ...DEFAULT_WORKER, ...options });
}

/** Something is due that another process is just taking. */
const SHORTEST_SLEEP = 20;

type Job = { record: LearnerRecord; lane: PlatformLane; leaseUntil: number };

class Worker implements GradeWorker {
  readonly #deps: GradeWorkerDeps;
  readonly #options: GradeWorkerOptions;
  readonly #lanes = new Map<string, PlatformLane>();
  /** Record ids in this worker's hands, each with the newer grade that came while the older one was in flight. */
  readonly #held = new Map<string, Job | null>();
  #loop: Promise<void> | null = null;
  #stopping = false;
  #woken = false;
  #signal: () => void = () => {};
  #drained: () => void = () => {};

  constructor(deps: GradeWorkerDeps, options: GradeWorkerOptions) {
    this.#deps = deps;
    this.#options = options;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#signal();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#signal();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      this.#woken = false;
      const claimed = await this.#claim();
      if (claimed === 'nothing') await this.#sleep(await this.#untilDue());
      if (claimed === 'unreachable') await this.#sleep(this.#options.poll);
    }
    if (this.#held.size > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    }
  }

  async #claim(): Promise<'some' | 'nothing' | 'unreachable'> {
    const free = this.#options.held - this.#held.size;
    if (free <= 0) return 'nothing';
    const now = this.#deps.clock().getTime();
    const leaseUntil = now + this.#options.lease;
    try {
      const due = await this.#deps.outbox.claimDue(iso(now), iso(leaseUntil), free);
      for (const record of due) this.#take({ record, lane: await this.#lane(record), leaseUntil });
      return due.length > 0 ? 'some' : 'nothing';
    } catch (error) {
      this.#deps.log.error({ err: error }, 'grades: the outbox cannot be read');
      return 'unreachable';
    }
  }

  #take(job: Job): void {
    const busy = this.#held.has(job.record.id);
    this.#held.set(job.record.id, busy ? job : null);
    if (!busy) job.lane.run(() => this.#handle(job));
  }

  async #handle(job: Job): Promise<void> {
    const { id } = job.record;
    try {
      await this.#send(job);
    } catch (error) {
      // The lease brings the grade back.
      this.#deps.log.error({ err: error, record: id }, 'grades: a delivery could not be recorded');
    }
    const newer = this.#held.get(id);
    this.#held.delete(id);
    if (newer) this.#take(newer);
    if (this.#held.size === 0) this.#drained();
    this.wake();
  }

  async #send({ record, lane, leaseUntil }: Job): Promise<void> {
    const { deps, grade, now } = { deps: this.#deps, grade: record.grade, now: this.#deps.clock().getTime() };
    if (!grade) return;
    if (this.#stopping) {
      await deps.outbox.retry(record.id, iso(now));
      return;
    }
    // Too late to be done within the lease: somebody else could hold the grade by then.
    if (now + this.#options.delivery > leaseUntil) return;
    const pause = lane.pause(now);
    if (pause > 0) {
      await this.#settle(record, { kind: 'retry', code: 'GRADE_PLATFORM_PAUSED', afterSeconds: pause / 1000 });
      return;
    }
    const outcome = await this.#deliver(record);
    lane.note(outcome, deps.clock().getTime());
    await this.#settle(record, outcome);
  }

  async #deliver(record: LearnerRecord): Promise<ScoreOutcome> {
    try {
      return await this.#deps.deliver(record);
    } catch (error) {
      this.#deps.log.error({ err: error, record: record.id }, 'grades: a delivery threw');
      return { kind: 'retry', code: 'GRADE_INTERNAL' };
    }
  }

  async #settle(record: LearnerRecord, outcome: ScoreOutcome): Promise<void> {
    if (!record.grade) return;
    const { outbox, clock, random, log, onSettled } = this.#deps;
    const delivery = deliveryFor(outcome, record.grade, clock(), this.#options.retry, random());
    await outbox.settle(record.id, record.grade.seq, delivery);
    onSettled?.(delivery.kind);
    const fields = {
      record: record.id,
      seq: record.grade.seq,
      tries: record.grade.tries,
      ...('error' in delivery ? delivery.error : {}),
    };
    if (delivery.kind === 'failed') log.warn(fields, 'grades: given up, waiting for a hand');
    else log.info(fields, `grades: ${delivery.kind}`);
  }

  async #lane(record: LearnerRecord): Promise<PlatformLane> {
    const key = await this.#deps.laneOf(record);
    const lane = this.#lanes.get(key) ?? new PlatformLane(this.#options.lane);
    this.#lanes.set(key, lane);
    return lane;
  }

  async #untilDue(): Promise<number> {
    if (this.#held.size >= this.#options.held) return this.#options.poll;
    const next = await this.#deps.outbox.nextDue().catch(() => null);
    if (next === null) return this.#options.poll;
    const wait = Date.parse(next) - this.#deps.clock().getTime();
    return Math.min(this.#options.poll, Math.max(SHORTEST_SLEEP, wait));
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        resolve();
      }
      this.#signal = done;
      // Both may have happened since the loop last looked.
      if (this.#woken || this.#stopping) done();
    });
  }
}

const iso = (ms: number) => new Date(ms).toISOString();
