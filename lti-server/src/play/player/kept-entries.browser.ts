import type { Entry } from './answer-queue.js';

/** Answers on their way survive a reload of this tab, where the browser lets us keep anything. */
const keyOf = (attemptId: string): string => `lb_answers_${attemptId}`;

export function entriesLeft(attemptId: string): Entry[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(attemptId)) ?? '[]') as Entry[];
  } catch {
    return [];
  }
}

export function keepEntries(attemptId: string, entries: readonly Entry[]): void {
  try {
    if (entries.length === 0) sessionStorage.removeItem(keyOf(attemptId));
    else sessionStorage.setItem(keyOf(attemptId), JSON.stringify(entries));
  } catch {
    // Storage is blocked or full: the entries are still in the page.
  }
}
