import type { Score } from '../scoring/index.js';
import { ANSWERED, COMPLETED, type Statement } from '../xapi/index.js';
import type { Attempt } from './record.js';
import type { AttemptContent } from './transition.js';

export function newAttempt(id: string, content: AttemptContent, now: string): Attempt {
  return {
    id,
    status: 'active',
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
    const score = given && content.score(subContentId, given.response);
    if (given && score) responses[subContentId] = { ...given, score };
  }
  return { ...attempt, contentVersion: content.version, responses, score: total(content, responses) };
}

function recordResponse(attempt: Attempt, statement: Statement, content: AttemptContent, now: string): Attempt {
  const { verb, subContentId, response } = statement;
  if (verb !== ANSWERED || subContentId === undefined || response === undefined) return attempt;
  if (!content.interactions.some((interaction) => interaction.subContentId === subContentId)) return attempt;
  const score = content.score(subContentId, response);
  if (score === undefined) return attempt;
  const before = attempt.responses[subContentId];
  if (attempt.status === 'completed' && before && score.raw < before.score.raw) return attempt;
  const responses = { ...attempt.responses, [subContentId]: { response, score, at: now } };
  return { ...attempt, updatedAt: now, responses, score: total(content, responses) };
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
