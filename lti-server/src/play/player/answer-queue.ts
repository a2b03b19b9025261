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
  const entries: Entry[] = [...deps.left];
  let { attemptId } = deps;
  let batchSize = BATCH;
  let running = false;
  let expired = false;
  /** How many entries from the front are in a request right now. */
  let flying = 0;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const drain = async (): Promise<void> => {
    clearTimeout(gathering);
    gathering = undefined;
    if (running || expired) return;
    running = true;
    deps.onState('sending');
    while (entries.length > 0 && !expired) await step();
    running = false;
    if (!expired) deps.onState('idle');
  };

  const step = async (): Promise<void> => {
    const [first] = entries;
    const batch = first?.kind === 'restart' ? [first] : leadingStatements(entries, batchSize);
    flying = batch.length;
    const answer = await deps.send('POST', pathOf(attemptId, batch), bodyOf(batch));
    flying = 0;
    switch (verdictOf(answer)) {
      case 'done':
        acknowledge(batch, answer);
        return;
      case 'expired':
        expired = true;
        deps.onState('expired');
        return;
      case 'later':
        deps.onState('failing');
        await deps.patience.wait();
        return;
      case 'refused':
        refuse(batch, answer);
    }
  };

  const acknowledge = (batch: readonly Entry[], answer: Answer): void => {
    entries.splice(0, batch.length);
    if (batch[0]?.kind === 'restart') attemptId = attemptIdIn(answer) ?? attemptId;
    deps.patience.reset();
    deps.keep(attemptId, entries);
    if (entries.length > 0) deps.onState('sending');
  };

  /** One bad statement refuses its batch, so they are sent one by one till it is found. */
  const refuse = (batch: readonly Entry[], answer: Answer): void => {
    if (batch.length > 1) {
      batchSize = 1;
      return;
    }
    entries.splice(0, 1);
    deps.keep(attemptId, entries);
    for (const entry of batch) deps.onRefused(entry, answer);
  };

  if (entries.length > 0) void drain();
  return {
    push(entry) {
      entries.push(entry);
      deps.keep(attemptId, entries);
      if (matters(entry)) void drain();
      else gathering ??= setTimeout(drain, GATHER_MS);
    },
    attemptId: () => (entries.some(({ kind }) => kind === 'restart') ? null : attemptId),
    owes: () => entries.some(matters),
    flush() {
      const batch = leadingStatements(entries, flying + BATCH).slice(flying);
      if (batch.length > 0 && !expired) void deps.send('POST', pathOf(attemptId, batch), bodyOf(batch));
    },
  };
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
