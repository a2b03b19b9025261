import type { Score } from '../scoring/index.js';
import { ANSWERED, COMPLETED, type Statement } from '../xapi/index.js';
import { isBrowserScored, playBrowserScored } from './browser-scored.js';
import type { Attempt, AttemptResponse } from './record.js';
import type { AttemptContent } from './transition.js';

export function newAttempt(id: string, content: AttemptContent, now: string): Attempt {
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
export function playStatement(attempt: Attempt, statement: Statement, content: AttemptContent, now: string): Attempt {
  if (isBrowserScored(content)) return playBrowserScored(attempt, statement, content, now);
  if (isFinal(attempt, content)) return attempt;
  const answered = recordResponse(attempt, statement, content, now);
  if (isLessonCompleted(statement)) return { ...completed(answered, now), updatedAt: now, handedIn: true };
  return answered !== attempt && everyInteractionAnswered(answered, content) ? completed(answered, now) : answered;
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
export function adoptContent(attempt: Attempt, content: AttemptContent): Attempt {
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

const everyInteractionAnswered = ({ responses }: Attempt, { interactions }: AttemptContent): boolean =>
  interactions.every(({ subContentId }) => responses[subContentId] !== undefined);

function total({ interactions }: AttemptContent, responses: Attempt['responses']): Score {
  const sum = { raw: 0, max: 0 };
  for (const { subContentId, max } of interactions) {
    sum.raw += responses[subContentId]?.score.raw ?? 0;
    sum.max += max;
  }
  return sum;
}
