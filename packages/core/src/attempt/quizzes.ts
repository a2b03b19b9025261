import { ANSWERED, ATTEMPTED, COMPLETED, type Statement } from '../xapi/index.js';
import type { Attempt, QuizTimes } from './record.js';
import type { AttemptContent, QuizRules } from './transition.js';

/** Seconds that an answer may take to get here after the time is over: the network's, not the pupil's. */
export const QUIZ_GRACE_SECONDS = 30;

/** The content as this attempt has it: where questions are drawn, attempts differ. */
export const contentOf = (content: AttemptContent, attemptId: string): AttemptContent =>
  content.of?.(attemptId) ?? content;

/** The attempt after a statement about one of its quizzes: begun, or handed in. The same object when it is about none. */
export function playQuiz(
  attempt: Attempt,
  { verb, subContentId }: Statement,
  content: AttemptContent,
  now: string,
): Attempt {
  const rules = content.quizzes?.find((quiz) => quiz.subContentId === subContentId);
  if (!rules || subContentId === undefined) return attempt;
  const times = attempt.quizzes?.[subContentId];
  if (verb === ATTEMPTED && !times && !isShut(rules, now))
    return withTimes(attempt, subContentId, begun(rules, now), now);
  if (verb !== COMPLETED || times?.handedInAt !== undefined) return attempt;
  return withTimes(attempt, subContentId, { ...(times ?? { startedAt: now }), handedInAt: now }, now);
}

/** Whether a quiz lets this statement change its answer. Elsewhere in a lesson, always. */
export function takesAnswer(attempt: Attempt, subContentId: string, content: AttemptContent, now: string): boolean {
  const rules = quizOf(content, subContentId);
  if (!rules) return true;
  const times = attempt.quizzes?.[rules.subContentId];
  if (times?.handedInAt !== undefined || (rules.seconds !== undefined && !times)) return false;
  if (isOver(rules, times, now)) return false;
  return !rules.firstCounts || attempt.responses[subContentId] === undefined;
}

/**
 * An answer that came after its quiz's time, grace included. It is refused with a code, so that the pupil is told; one of
 * a known statement is only a repeat.
 */
export function lateAnswer(
  attempt: Attempt,
  statements: readonly Statement[],
  { content, known, now }: { content: AttemptContent; known: ReadonlySet<string>; now: string },
): Statement | undefined {
  const own = contentOf(content, attempt.id);
  return statements.find(({ id, verb, subContentId }) => {
    const rules = verb === ANSWERED && subContentId !== undefined ? quizOf(own, subContentId) : undefined;
    if (!rules || known.has(id)) return false;
    const times = attempt.quizzes?.[rules.subContentId];
    return times?.handedInAt === undefined && isOver(rules, times, now);
  });
}

/** Every quiz handed in, or its time over: then nothing in them changes any more. */
export const quizzesDone = ({ quizzes = {} }: Attempt, content: AttemptContent): boolean =>
  (content.quizzes ?? []).every(({ subContentId }) => quizzes[subContentId]?.handedInAt !== undefined);

/** Hands in the quizzes whose time ran out while nobody was there. The same object when there is none. */
export function shutQuizzes(attempt: Attempt, content: AttemptContent, now: string): Attempt {
  return (content.quizzes ?? []).reduce((current, rules) => {
    const times = current.quizzes?.[rules.subContentId];
    if (!times || times.handedInAt !== undefined || !isOver(rules, times, now)) return current;
    return withTimes(current, rules.subContentId, { ...times, handedInAt: times.endsAt ?? now }, now);
  }, attempt);
}

function quizOf({ quizzes, interactions }: AttemptContent, subContentId: string): QuizRules | undefined {
  const quiz = interactions.find((interaction) => interaction.subContentId === subContentId)?.quiz;
  return quiz === undefined ? undefined : quizzes?.find((rules) => rules.subContentId === quiz);
}

const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

const isShut = ({ closesAt }: QuizRules, now: string): boolean =>
  closesAt !== undefined && Date.parse(now) >= Date.parse(closesAt);

function begun({ seconds, closesAt }: QuizRules, now: string): QuizTimes {
  const ends = [seconds === undefined ? [] : later(now, seconds), closesAt ?? []].flat();
  const first = ends.sort((one, other) => Date.parse(one) - Date.parse(other))[0];
  return { startedAt: now, ...(first !== undefined && { endsAt: new Date(first).toISOString() }) };
}

function isOver({ closesAt }: QuizRules, times: QuizTimes | undefined, now: string): boolean {
  const end = times?.endsAt ?? closesAt;
  return end !== undefined && Date.parse(now) > Date.parse(end) + QUIZ_GRACE_SECONDS * 1000;
}

const withTimes = (attempt: Attempt, quiz: string, times: QuizTimes, now: string): Attempt => ({
  ...attempt,
  updatedAt: now,
  quizzes: { ...attempt.quizzes, [quiz]: times },
});
