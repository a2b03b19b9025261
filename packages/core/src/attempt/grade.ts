import type { Attempt, GradeEntry, LearnerRecord } from './record.js';
import type { GradeTarget } from './transition.js';

/** The completed attempt with the highest share of its points, the earliest of equals; undefined when none gives points. */
export function bestAttempt(attempts: readonly Attempt[]): Attempt | undefined {
  let best: Attempt | undefined;
  for (const attempt of attempts) {
    if (attempt.status !== 'completed' || attempt.score.max <= 0) continue;
    if (best === undefined || share(attempt) > share(best)) best = attempt;
  }
  return best;
}

/**
 * The entry to put in the outbox under the policy `best`, or null when the LMS has, or is about to get, one as good. A
 * grade that failed for good, or went to another line item, counts as not sent.
 */
export function nextGrade(record: LearnerRecord, target: GradeTarget | null, now: string): GradeEntry | null {
  const best = bestAttempt(record.attempts);
  if (target === null || best === undefined) return null;
  const scoreGiven = scaled(best, target.scoreMaximum);
  if (record.grade !== null && isOfItem(record.grade, record.itemId) && isAsGood(record.grade, target, scoreGiven)) {
    return null;
  }
  return {
    seq: (record.grade?.seq ?? 0) + 1,
    itemId: record.itemId,
    lineItemUrl: target.lineItemUrl,
    ...(target.lineItemsUrl !== undefined && { lineItemsUrl: target.lineItemsUrl }),
    ltiUserId: target.ltiUserId,
    scoreGiven,
    scoreMaximum: target.scoreMaximum,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    timestamp: nextTimestamp(record.grade?.timestamp, now),
    status: 'waiting',
    tries: 0,
    nextTryAt: now,
  };
}

const share = ({ score }: Attempt): number => score.raw / score.max;

/** Millionths are finer than any gradebook shows, and hide the noise of binary fractions. */
const scaled = ({ score }: Attempt, maximum: number): number =>
  Math.min(maximum, Number(((score.raw * maximum) / score.max).toFixed(6)));

const isOfItem = (grade: GradeEntry, itemId: string): boolean => grade.itemId === undefined || grade.itemId === itemId;

function isAsGood(grade: GradeEntry, target: GradeTarget, scoreGiven: number): boolean {
  if (grade.status === 'failed' || !isSameColumn(grade, target)) return false;
  return grade.scoreGiven * target.scoreMaximum >= scoreGiven * grade.scoreMaximum;
}

/** A column looked up or made in the container is that of the link, and from then on launches name it. */
const isSameColumn = (grade: GradeEntry, target: GradeTarget): boolean =>
  grade.lineItemUrl === '' || grade.lineItemUrl === target.lineItemUrl;

/**
 * When the score changed, in whole seconds and later than the one before: platforms refuse a score that is not newer, and
 * Moodle compares whole seconds. https://www.imsglobal.org/spec/lti-ags/v2p0#timestamp
 */
function nextTimestamp(before: string | undefined, now: string): string {
  const second = Math.floor(Date.parse(now) / 1000);
  const earliest = before === undefined ? second : Math.floor(Date.parse(before) / 1000) + 1;
  return new Date(Math.max(second, earliest) * 1000).toISOString().replace('.000Z', 'Z');
}
