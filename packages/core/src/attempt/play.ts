import { addScores, type Score } from '../scoring/score.js';
import { ANSWERED, COMPLETED, type Statement } from '../xapi/index.js';
import { isBrowserScored, playBrowserScored } from './browser-scored.js';
import { contentOf, playQuiz, quizzesDone, shutQuizzes, takesAnswer } from './quizzes.js';
import type { Attempt, AttemptResponse } from './record.js';
import type { AttemptContent } from './transition.js';

export function newAttempt(id: string, all: AttemptContent, now: string): Attempt {
  const content = contentOf(all, id);
  return {
    id,
    status: 'active',
    ...(isBrowserScored(content) && { scoredBy: 'browser' }),
    contentVersion: content.version,
    startedAt: now,
    updatedAt: now,
    completedAt: null,
    responses: {},
    score: total(content, {}),
  };
}

/**
 * The attempt after one statement; the same object when the statement moves nothing. One that is handed in never moves; one that is
 * completed, because every question has an answer, still takes second tries, which can only raise its score.
 */
export function playStatement(attempt: Attempt, statement: Statement, all: AttemptContent, now: string): Attempt {
  if (isBrowserScored(all)) return playBrowserScored(attempt, statement, all, now);
  const content = contentOf(all, attempt.id);
  if (isFinal(attempt, content)) return attempt;
  const answered = recordResponse(playQuiz(attempt, statement, content, now), statement, content, now);
  if (isLessonCompleted(statement)) return { ...completed(answered, now), updatedAt: now, handedIn: true };
  return answered !== attempt && isAllDone(answered, content) ? completed(answered, now) : answered;
}

/**
 * The attempt after the time of its quizzes, where that ran out while nobody was there. When there is nothing beside them,
 * it is complete.
 */
export function closeQuizzes(attempt: Attempt, all: AttemptContent, now: string): Attempt {
  const content = contentOf(all, attempt.id);
  if (isFinal(attempt, content)) return attempt;
  const shut = shutQuizzes(attempt, content, now);
  if (shut === attempt) return attempt;
  const isOnlyQuizzes = content.interactions.every(({ quiz }) => quiz !== undefined) && quizzesDone(shut, content);
  if (isOnlyQuizzes) return { ...completed(shut, now), handedIn: true };
  return isAllDone(shut, content) ? completed(shut, now) : shut;
}

/** Completed with an older version of the content, an attempt stays what it was worth then. */
const isFinal = ({ handedIn, status, contentVersion }: Attempt, { version }: AttemptContent): boolean =>
  handedIn === true || (status === 'completed' && contentVersion !== version);

const completed = (attempt: Attempt, now: string): Attempt =>
  attempt.status === 'completed' ? attempt : { ...attempt, status: 'completed', updatedAt: now, completedAt: now };

/**
 * An active attempt taken over to a newer version of the content: its responses are scored again, those to interactions
 * that are gone are dropped. (Ids of interactions are permanent, so the same id is the same question.)
 */
export function adoptContent(attempt: Attempt, all: AttemptContent): Attempt {
  const content = contentOf(all, attempt.id);
  if (attempt.status === 'completed' || attempt.contentVersion === content.version) return attempt;
  const responses: Attempt['responses'] = {};
  for (const { subContentId } of content.interactions) {
    const given = attempt.responses[subContentId];
    const again = given && responseTo(subContentId, given.response, content, given.at);
    if (again) responses[subContentId] = again;
  }
  return { ...attempt, contentVersion: content.version, responses, score: total(content, responses) };
}

function recordResponse(attempt: Attempt, statement: Statement, content: AttemptContent, now: string): Attempt {
  const { verb, subContentId, response } = statement;
  if (verb !== ANSWERED || subContentId === undefined || response === undefined) return attempt;
  if (!takesAnswer(attempt, subContentId, content, now)) return attempt;
  const given = responseTo(subContentId, response, content, now);
  const before = attempt.responses[subContentId];
  if (given === undefined || (before && !replaces(given, before, attempt))) return attempt;
  const responses = { ...attempt.responses, [subContentId]: given };
  return { ...attempt, updatedAt: now, responses, score: total(content, responses) };
}

/** A response as it is kept; undefined when it is to no interaction, or says nothing that could be scored or marked. */
function responseTo(subContentId: string, response: string, content: AttemptContent, at: string) {
  const interaction = content.interactions.find((each) => each.subContentId === subContentId);
  if (interaction?.rubric) {
    const waiting: AttemptResponse = { response, score: { raw: 0, max: interaction.max }, at, mark: null };
    return response.trim() === '' ? undefined : waiting;
  }
  const score = interaction && content.score(subContentId, response);
  return score && { response, score, at };
}

/** What is marked stays as it was marked; the same text handed in again is no new one. In a completed attempt no point is lost. */
function replaces(given: AttemptResponse, before: AttemptResponse, { status }: Attempt): boolean {
  if (given.mark === null) return !before.mark && given.response !== before.response;
  return status === 'active' || given.score.raw >= before.score.raw;
}

/** `completed` of the lesson itself: a question inside it reports its own, with a subContentId. */
const isLessonCompleted = ({ verb, subContentId }: Statement): boolean =>
  verb === COMPLETED && subContentId === undefined;

/** Every question answered, and every quiz handed in: until then an answer in it may still be changed. */
const isAllDone = (attempt: Attempt, content: AttemptContent): boolean =>
  content.interactions.every(({ subContentId }) => attempt.responses[subContentId] !== undefined) &&
  quizzesDone(attempt, content);

const total = ({ interactions }: AttemptContent, responses: Attempt['responses']): Score =>
  addScores(interactions.map(({ subContentId, max }) => ({ raw: responses[subContentId]?.score.raw ?? 0, max })));
