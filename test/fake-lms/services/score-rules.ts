import type { Grade, LineItem } from '../model.js';
import type { Profile } from '../platform/profile.js';

/** A score message (AGS 2.0 §3.4) that has the shape of one. */
export type Score = {
  userId: string;
  timestamp: string;
  activityProgress: string;
  gradingProgress: string;
  scoreGiven?: number;
  scoreMaximum?: number;
  comment?: string;
};

const activityProgress = ['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed'];
const gradingProgress = ['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady'];
/** ISO 8601 with a time zone; the fraction of a second is optional (AGS 2.0 §3.4.8). */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A string is the reason to refuse the message. */
export const readScore = (body: string): Score | string => {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return 'not JSON';
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'not an object';
  const input = json as Record<string, unknown>;
  const { userId, timestamp, scoreGiven, scoreMaximum, comment } = input;
  if (!isText(userId)) return 'userId';
  if (!isText(timestamp) || !dateTime.test(timestamp) || Number.isNaN(Date.parse(timestamp))) return 'timestamp';
  const activity = input['activityProgress'];
  const grading = input['gradingProgress'];
  if (!isText(activity) || !activityProgress.includes(activity)) return 'activityProgress';
  if (!isText(grading) || !gradingProgress.includes(grading)) return 'gradingProgress';
  const read: Score = { userId, timestamp, activityProgress: activity, gradingProgress: grading };
  if (isText(comment)) read.comment = comment;
  if (scoreGiven === undefined) return read;
  if (typeof scoreGiven !== 'number' || !Number.isFinite(scoreGiven) || scoreGiven < 0) return 'scoreGiven';
  if (typeof scoreMaximum !== 'number' || !(scoreMaximum > 0)) return 'scoreMaximum';
  return { ...read, scoreGiven, scoreMaximum };
};

export const isNewer = (profile: Profile, timestamp: string, last: string | null): boolean => {
  if (last === null) return true;
  const unit = profile.wholeSeconds ? 1000 : 1;
  return Math.floor(Date.parse(timestamp) / unit) > Math.floor(Date.parse(last) / unit);
};

/** The value the cell gets, on the line item's scale; null empties it, `keep` leaves it. */
export const gradeValue = (profile: Profile, item: LineItem, score: Score): number | null | 'keep' => {
  if (score.scoreGiven === undefined || score.scoreMaximum === undefined) return null;
  if (score.gradingProgress !== 'FullyGraded') return profile.pendingClears ? null : 'keep';
  const value = (score.scoreGiven / score.scoreMaximum) * item.scoreMaximum;
  const scaled = score.scoreMaximum === item.scoreMaximum ? score.scoreGiven : value;
  return profile.clampOverMaximum ? Math.min(scaled, item.scoreMaximum) : scaled;
};

/** The cell after an accepted message. A grade a teacher typed stays, only the clock moves on. */
export const applyScore = (profile: Profile, item: LineItem, grade: Grade, score: Score, now: string): Grade => {
  const value = gradeValue(profile, item, score);
  if (grade.overridden || value === 'keep') return { ...grade, timestamp: score.timestamp };
  const { comment: _old, ...rest } = grade;
  const comment = score.comment === undefined ? {} : { comment: score.comment };
  return { ...rest, ...comment, score: value, timestamp: score.timestamp, receivedAt: now };
};
