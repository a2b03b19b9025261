import type { Score } from '../scoring/index.js';
import { BROWSER_SCORED_COMMENT } from './browser-scored.js';
import { gradedWork } from './graded-work.js';
import { DEFAULT_POLICY } from './policy.js';
import type { Attempt, GradeEntry, GradeTarget, LearnerRecord } from './record.js';

/**
 * The entry to put in the outbox under the target's policy, or null when the LMS has, or is about to get, the same; under
 * `best`, one as good. A grade that failed for good, or went to another line item, counts as not sent.
 */
export function nextGrade(record: LearnerRecord, target: GradeTarget | null, now: string): GradeEntry | null {
  const entry = entryFor(record, target, now);
  const isDone = (target?.policy ?? DEFAULT_POLICY) === 'best' ? isAsGood : isSameScore;
  return entry === null || sentBefore(record, entry, isDone) ? null : entry;
}

/** After a teacher has marked: what she says goes out, higher or lower than what the LMS has; null when it says the same. */
export function markedGrade(record: LearnerRecord, target: GradeTarget | null, now: string): GradeEntry | null {
  const entry = entryFor(record, target, now);
  return entry === null || sentBefore(record, entry, saysTheSame) ? null : entry;
}

function entryFor(record: LearnerRecord, target: GradeTarget | null, now: string): GradeEntry | null {
  const work = target && gradedWork(record, target.policy);
  if (!work) return null;
  const comment = commentOf(work.attempt);
  return {
    seq: (record.grade?.seq ?? 0) + 1,
    itemId: record.itemId,
    lineItemUrl: target.lineItemUrl,
    ...(target.lineItemsUrl !== undefined && { lineItemsUrl: target.lineItemsUrl }),
    ltiUserId: target.ltiUserId,
    scoreGiven: scaled(work.score, target.scoreMaximum),
    scoreMaximum: target.scoreMaximum,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    ...(comment && { comment }),
    timestamp: nextTimestamp(record.grade?.timestamp, now),
    status: 'waiting',
    tries: 0,
    nextTryAt: now,
  };
}

/** Millionths are finer than any gradebook shows, and hide the noise of binary fractions. */
const scaled = ({ raw, max }: Score, maximum: number): number =>
  Math.min(maximum, Number(((raw * maximum) / max).toFixed(6)));

const isOfItem = (grade: GradeEntry, itemId: string): boolean => grade.itemId === undefined || grade.itemId === itemId;

/** Whether the record's entry, on its way or arrived, does what `entry` would do. */
function sentBefore(
  { grade, itemId }: LearnerRecord,
  entry: GradeEntry,
  does: (grade: GradeEntry, entry: GradeEntry) => boolean,
): boolean {
  if (grade === null || grade.status === 'failed') return false;
  return isOfItem(grade, itemId) && isSameColumn(grade, entry) && does(grade, entry);
}

const isAsGood = (grade: GradeEntry, entry: GradeEntry): boolean =>
  grade.scoreGiven * entry.scoreMaximum >= entry.scoreGiven * grade.scoreMaximum;

const isSameScore = (grade: GradeEntry, entry: GradeEntry): boolean =>
  grade.scoreGiven * entry.scoreMaximum === entry.scoreGiven * grade.scoreMaximum;

const saysTheSame = (grade: GradeEntry, entry: GradeEntry): boolean =>
  isSameScore(grade, entry) && grade.comment === entry.comment;

/** What was written to the learner about the attempt, question after question in the order of their marking. */
function commentOf({ responses, scoredBy }: Attempt): string {
  if (scoredBy === 'browser') return BROWSER_SCORED_COMMENT;
  const marks = Object.values(responses).flatMap(({ mark }) => mark ?? []);
  return marks
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .flatMap(({ comment }) => comment ?? [])
    .join('\n\n');
}

/** A column looked up or made in the container is that of the link, and from then on launches name it. */
const isSameColumn = (grade: GradeEntry, entry: GradeEntry): boolean =>
  grade.lineItemUrl === '' || grade.lineItemUrl === entry.lineItemUrl;

/**
 * When the score changed, in whole seconds and later than the one before: platforms refuse a score that is not newer, and
 * Moodle compares whole seconds. https://www.imsglobal.org/spec/lti-ags/v2p0#timestamp
 */
function nextTimestamp(before: string | undefined, now: string): string {
  const second = Math.floor(Date.parse(now) / 1000);
  const earliest = before === undefined ? second : Math.floor(Date.parse(before) / 1000) + 1;
  return new Date(Math.max(second, earliest) * 1000).toISOString().replace('.000Z', 'Z');
}
