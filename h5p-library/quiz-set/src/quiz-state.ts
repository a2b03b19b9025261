/** What a host keeps between visits. With a `session` of a server, only the place and the questions' states count. */
export type QuizState = {
  /** What the draw starts from. */
  seed: string;
  /** Milliseconds since 1970 by the browser's clock; the time goes on while the page is closed. */
  startedAt?: number;
  /** Index of the question that is open. */
  at: number;
  handedIn: boolean;
  /** How many times it was begun. */
  tries: number;
  /** State of each question by its subContentId. */
  answers: Record<string, unknown>;
};

/** A stored state, field by field: it may be of an older version or damaged, and must never stop a lesson. */
export function readQuizState(stored: unknown): QuizState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { seed, startedAt, at, handedIn, tries, answers } = stored as Record<string, unknown>;
  if (typeof seed !== 'string') return undefined;
  return {
    seed,
    ...(typeof startedAt === 'number' ? { startedAt } : {}),
    at: typeof at === 'number' && at >= 0 ? Math.floor(at) : 0,
    handedIn: handedIn === true,
    tries: typeof tries === 'number' ? tries : 0,
    answers: typeof answers === 'object' && answers !== null ? { ...answers } : {},
  };
}

/** Only so that two pupils get different questions; it keeps no secret. */
const newSeed = (): string => Math.random().toString(36).slice(2);

/** Nothing answered, and another draw than any before. */
export const freshState = (tries: number): QuizState => ({
  seed: newSeed(),
  at: 0,
  handedIn: false,
  tries,
  answers: {},
});
