import type { PlacedContent } from './params.js';

/**
 * Langbiang.QuizSet: some questions drawn from a pool, answered one at a time, perhaps against the clock. Which ones are
 * drawn, what they are worth and how an answer is scored: ../scoring/quiz-set.ts.
 */
export type QuizSetParams = {
  /** What the quiz is about; it stands over the rules. */
  questionHtml: string;
  /** The pool. Served with `session`, only what this attempt has drawn and may see. */
  questions: PlacedContent[];
  /** How many of the pool an attempt gets. */
  draw: number;
  /** `fixed`: in the order of the pool. */
  order: 'fixed' | 'random';
  timeLimitSeconds?: number;
  /** Share of the points, 0–100, from which the quiz counts as passed. */
  passPercent?: number;
  /** How often a pupil may take it; absent: as often as she likes. A quiz inside of a lesson is taken once per lesson attempt. */
  attempts?: number;
  /** `now`: each answer is final and judged at once. `end`: answers may be changed until handed in. `never`: no verdict at all. */
  feedback: 'now' | 'end' | 'never';
  /** A contest: one attempt, and nothing is judged for the pupil's eyes before `closesAt`; without it, never. */
  contest?: boolean;
  /** ISO 8601. Where a server keeps the time: no start and no answer after it. */
  closesAt?: string;
  /** What its questions check, for a result by objective where no lesson around it gives one. */
  objectives?: { id: string; text: string }[];
  /** Written by a server that keeps the answers and the time, never in a package. */
  session?: QuizSession;
  l10n?: Record<string, string>;
};

/** How one attempt at a quiz stands on the server. Times ISO 8601, of the server's clock. */
export type QuizSession = {
  /** Another one: the quiz was begun anew. */
  attempt: string;
  /** When this was written, so that the browser's own clock does not matter. */
  now: string;
  startedAt?: string;
  endsAt?: string;
  handedIn: boolean;
  /** Its closing time is over: it cannot be begun any more. */
  isClosed?: true;
  /** Known only when the pupil may know it. */
  points?: { raw: number; max: number };
  /** How many more times the pupil may take it after this one; absent: no limit. */
  attemptsLeft?: number;
  /** The response the server has, by the sub-content id of the question. */
  answers: Record<string, string>;
};
