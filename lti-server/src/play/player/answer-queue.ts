import { type Answer, type Send, verdictOf } from './api.js';
import type { Patience } from './patience.js';

export type SentStatement = { id: string } & Record<string, unknown>;

/** What the pupil did, in order. A restart stands between the answers of two attempts. */
export type Entry = { kind: 'statement'; statement: SentStatement } | { kind: 'restart' };

export type QueueState = 'idle' | 'sending' | 'failing' | 'expired';

export type QueueDeps = {
  attemptId: string;
  send: Send;
  patience: Patience;
  /** Entries of this page that a reload interrupted. */
  left: readonly Entry[];
  /** Called with what has not been acknowledged yet, after every change. */
  keep: (attemptId: string, entries: readonly Entry[]) => void;
  onState: (state: QueueState) => void;
  /** Called with what the server said when it took something. */
  onAcknowledged?: (body: unknown) => void;
  /** An entry the server will never take; it is dropped so that the others get through. */
  onRefused: (entry: Entry, answer: Answer) => void;
};

export interface AnswerQueue {
  push(entry: Entry): void;
  /** The attempt the next answers belong to. While a restart is on its way: null. */
  attemptId(): string | null;
  /** An answer, or a new attempt, that the server has not acknowledged. */
  owes(): boolean;
  /** The page may be going away: what is not on its way yet leaves at once. */
  flush(): void;
}

const BATCH = 20;

/** How long the small steps (opened, clicked, turned the page) are gathered; an answer takes them along at once. */
const GATHER_MS = 2_000;

const matters = (entry: Entry): boolean => entry.kind === 'restart' || 'result' in entry.statement;

/**
 * Sends answers one batch after the other and keeps each until the server has acknowledged it. Every statement has its id, so
 * sending one twice changes nothing; without a network they wait here, and nothing is lost while the page is open.
 */
export function createAnswerQueue(deps: QueueDeps): AnswerQueue {
  const queue = new Queue(deps);
  return {
    push: (entry) => queue.push(entry),
    attemptId: () => queue.attemptId(),
    owes: () => queue.owes(),
    flush: () => queue.flush(),
  };
}

class Queue implements AnswerQueue {
  readonly #deps: QueueDeps;
  readonly #entries: Entry[];
  #attemptId: string;
  #batchSize = BATCH;
  #running = false;
  #expired = false;
  /** How many entries from the front are in a request right now. */
  #flying = 0;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: QueueDeps) {
    this.#deps = deps;
    this.#entries = [...deps.left];
    this.#attemptId = deps.attemptId;
    if (this.#entries.length > 0) void this.#drain();
  }

  push(entry: Entry): void {
    this.#entries.push(entry);
    this.#keep();
    if (matters(entry)) void this.#drain();
    else this.#gathering ??= setTimeout(() => this.#drain(), GATHER_MS);
  }

  attemptId(): string | null {
    return this.#entries.some(({ kind }) => kind === 'restart') ? null : this.#attemptId;
  }

  owes(): boolean {
    return this.#entries.some(matters);
  }

  flush(): void {
    const batch = leadingStatements(this.#entries, this.#flying + BATCH).slice(this.#flying);
    if (batch.length > 0 && !this.#expired) void this.#send(batch);
  }

  async #drain(): Promise<void> {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#running || this.#expired) return;
    this.#running = true;
    this.#deps.onState('sending');
    while (this.#entries.length > 0 && !this.#expired) await this.#step();
    this.#running = false;
    if (!this.#expired) this.#deps.onState('idle');
  }

  async #step(): Promise<void> {
    const [first] = this.#entries;
    const batch = first?.kind === 'restart' ? [first] : leadingStatements(this.#entries, this.#batchSize);
    this.#flying = batch.length;
    const answer = await this.#send(batch);
    this.#flying = 0;
    switch (verdictOf(answer)) {
      case 'done':
        this.#acknowledge(batch, answer);
        return;
      case 'expired':
        this.#expired = true;
        this.#deps.onState('expired');
        return;
      case 'later':
        this.#deps.onState('failing');
        await this.#deps.patience.wait();
        return;
      case 'refused':
        this.#refuse(batch, answer);
    }
  }

  #send(batch: readonly Entry[]): Promise<Answer> {
    return this.#deps.send('POST', pathOf(this.#attemptId, batch), bodyOf(batch));
  }

  #acknowledge(batch: readonly Entry[], answer: Answer): void {
    this.#entries.splice(0, batch.length);
    if (batch[0]?.kind === 'restart') this.#attemptId = attemptIdIn(answer) ?? this.#attemptId;
    this.#deps.patience.reset();
    this.#keep();
    this.#deps.onAcknowledged?.(answer?.body);
    if (this.#entries.length > 0) this.#deps.onState('sending');
  }

  /** One bad statement refuses its batch, so they are sent one by one till it is found. */
  #refuse(batch: readonly Entry[], answer: Answer): void {
    if (batch.length > 1) {
      this.#batchSize = 1;
      return;
    }
    this.#entries.splice(0, 1);
    this.#keep();
    for (const entry of batch) this.#deps.onRefused(entry, answer);
  }

  #keep(): void {
    this.#deps.keep(this.#attemptId, this.#entries);
  }
}

function leadingStatements(entries: readonly Entry[], limit: number): Entry[] {
  const end = entries.findIndex(({ kind }) => kind === 'restart');
  return entries.slice(0, Math.min(limit, end < 0 ? entries.length : end));
}

const pathOf = (attemptId: string, batch: readonly Entry[]): string =>
  `/attempts/${attemptId}/${batch[0]?.kind === 'restart' ? 'restart' : 'statements'}`;

const bodyOf = (batch: readonly Entry[]): string =>
  JSON.stringify({ statements: batch.flatMap((entry) => (entry.kind === 'statement' ? [entry.statement] : [])) });

function attemptIdIn(answer: Answer): string | null {
  const body = answer?.body;
  const id: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'attemptId') : null;
  return typeof id === 'string' ? id : null;
}
