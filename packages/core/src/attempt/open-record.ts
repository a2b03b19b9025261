import { nextGrade } from './grade.js';
import { neededAttempts, withoutAttempts } from './graded-work.js';
import { closeQuizzes, newAttempt } from './play.js';
import type { Attempt, GradeEntry, GradeTarget, LearnerRecord, RecordKey } from './record.js';
import { type AttemptContent, type AttemptContext, engagementEvent, type Transition, unchanged } from './transition.js';

export type Opening = RecordKey & { contextId: string; itemId: string };

/** A learner opens a lesson for the first time: a new record with its first attempt, counted as opened. */
export function openRecord(opening: Opening, ctx: AttemptContext): Transition {
  const { tenantId, linkId, userId, contextId, itemId } = opening;
  const record: LearnerRecord = {
    id: ctx.newId(),
    rev: 0,
    tenantId,
    linkId,
    userId,
    contextId,
    itemId,
    attempts: [],
    grade: null,
    openedAt: ctx.now,
    updatedAt: ctx.now,
  };
  return {
    ...unchanged(startAttempt(record, ctx)),
    changed: true,
    engagement: [engagementEvent('opened', record)],
  };
}

/**
 * A learner comes back. Quizzes whose time ran out are handed in. The grade goes out when the place for it has come, or come
 * anew, since it was earned; nobody would earn it again for that. After a 409 the LMS holds a newer one, and stays as it is.
 */
export function reopen(record: LearnerRecord, ctx: AttemptContext): Transition {
  const attempts = record.attempts.map((attempt) => closeQuizzes(attempt, ctx.content, ctx.now));
  const isMoved = attempts.some((attempt, index) => attempt !== record.attempts[index]);
  const isDone = attempts.some(({ status }, index) => status !== record.attempts[index]?.status);
  const known = withReturn(isMoved ? { ...record, attempts } : record, ctx.target);
  const grade = refusedAsOlder(record.grade, ctx) ? null : nextGrade(known, ctx.target, ctx.now);
  if (grade === null && known === record) return unchanged(record);
  const moved: LearnerRecord = { ...known, ...(grade && { grade }), updatedAt: ctx.now };
  const engagement = isDone ? [engagementEvent('completed', record)] : [];
  return { ...unchanged(moved), changed: true, engagement, gradeEnqueued: grade !== null };
}

/** Work that is marked later is graded where the newest launch that took grades said. */
function withReturn(record: LearnerRecord, target: GradeTarget | null): LearnerRecord {
  const { returnTo } = record;
  if (returnTo === undefined || target === null) return record;
  const same =
    returnTo?.lineItemUrl === target.lineItemUrl &&
    returnTo.lineItemsUrl === target.lineItemsUrl &&
    returnTo.ltiUserId === target.ltiUserId &&
    returnTo.scoreMaximum === target.scoreMaximum &&
    returnTo.policy === target.policy;
  return same ? record : { ...record, returnTo: target };
}

/** How many more attempts the learner may begin; undefined: no limit. */
export const attemptsLeft = ({ attempts }: LearnerRecord, content: AttemptContent): number | undefined =>
  content.attempts === undefined ? undefined : Math.max(0, content.attempts - attempts.length);

const refusedAsOlder = (grade: GradeEntry | null, { target }: AttemptContext): boolean =>
  grade?.status === 'failed' && grade.lastError?.status === 409 && grade.lineItemUrl === target?.lineItemUrl;

/** «Làm lại»: a new attempt, unless one is under way, so a double click starts one; or none is left. */
export function restart(record: LearnerRecord, ctx: AttemptContext): Transition {
  if (activeAttempt(record) !== undefined || attemptsLeft(record, ctx.content) === 0) return unchanged(record);
  return { ...unchanged(startAttempt(record, ctx)), changed: true };
}

/**
 * The link was pointed at another lesson: its attempts are of no use for this one. The grade of the old lesson stays until this
 * one is completed, and is then replaced, higher or not.
 */
export function repoint(record: LearnerRecord, itemId: string, ctx: AttemptContext): Transition {
  if (record.itemId === itemId) return unchanged(record);
  const { earlier: _earlier, ...rest } = record;
  const moved = startAttempt({ ...rest, itemId, attempts: [], repointedAt: ctx.now }, ctx);
  return { ...unchanged(moved), changed: true, engagement: [engagementEvent('opened', moved)] };
}

/** Whether a launch is older than the record's lesson: then it may not point the link back at the one before. */
export const isOvertaken = (record: LearnerRecord, launchedAt: string): boolean =>
  Date.parse(launchedAt) < Date.parse(record.repointedAt ?? record.openedAt);

export const activeAttempt = (record: LearnerRecord): Attempt | undefined =>
  record.attempts.find((attempt) => attempt.status === 'active');

/** More attempts than these would swell a document that is written whole; the statements of all of them stay. */
const ATTEMPTS_MAX = 50;

/** The record with a fresh attempt at its end. Calling it while one is active is a fault of the caller. */
export function startAttempt(record: LearnerRecord, ctx: AttemptContext): LearnerRecord {
  if (activeAttempt(record) !== undefined) throw new Error(`Record ${record.id} has an active attempt already`);
  const needed = neededAttempts(record.attempts);
  const surplus = record.attempts.length + 1 - ATTEMPTS_MAX;
  const oldest = record.attempts.filter((attempt) => !needed.includes(attempt)).slice(0, Math.max(0, surplus));
  const kept = record.attempts.filter((attempt) => !oldest.includes(attempt));
  const attempt = newAttempt(ctx.newId(), ctx.content, ctx.now);
  return { ...record, ...withoutAttempts(record.earlier, oldest), attempts: [...kept, attempt], updatedAt: ctx.now };
}
