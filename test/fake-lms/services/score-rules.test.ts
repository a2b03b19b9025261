import { describe, expect, test } from '@jest/globals';
import type { Grade, LineItem } from '../model.js';
import { profiles } from '../platform/profile.js';
import { applyScore, isNewer, readScore, type Score } from './score-rules.js';

const item: LineItem = { id: '1', courseId: '2', linkId: null, label: 'x', scoreMaximum: 10, owner: 'tool' };
const empty: Grade = {
  lineItemId: '1',
  userId: '4',
  score: null,
  timestamp: null,
  receivedAt: null,
  overridden: false,
  history: [],
};
const message: Score = {
  userId: '4',
  timestamp: '2026-11-22T21:08:27.398Z',
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  scoreGiven: 8.5,
  scoreMaximum: 10,
};
const { moodle, spec } = profiles;
const after = (change: Partial<Score>, grade: Grade = empty, profile = moodle) =>
  applyScore(profile, item, grade, { ...message, ...change }, '2026-11-22T21:08:28.000Z').score;

describe('the cell after a score', () => {
  test('is exactly what was given on the same scale', () => expect(after({})).toBe(8.5));
  test('is scaled from another maximum', () => expect(after({ scoreGiven: 50, scoreMaximum: 100 })).toBe(5));
  test('over the maximum: Moodle cuts, the specification lets it stand', () => {
    expect(after({ scoreGiven: 12 })).toBe(10);
    expect(after({ scoreGiven: 12 }, empty, spec)).toBe(12);
  });
  test('a pending score: Moodle empties the cell, the specification leaves it', () => {
    const graded = { ...empty, score: 7 };
    expect(after({ gradingProgress: 'PendingManual' }, graded)).toBeNull();
    expect(after({ gradingProgress: 'PendingManual' }, graded, spec)).toBe(7);
  });
  test('without scoreGiven it is emptied everywhere', () => {
    const { scoreGiven: _given, ...bare } = message;
    for (const profile of [moodle, spec])
      expect(applyScore(profile, item, { ...empty, score: 7 }, bare, 'now').score).toBeNull();
  });
  test('a grade typed by a teacher stays, but an older message is still too old', () => {
    const typed = { ...empty, score: 4, overridden: true };
    const next = applyScore(moodle, item, typed, message, 'now');
    expect([next.score, next.timestamp]).toEqual([4, message.timestamp]);
  });
  test('a new score takes the old comment away', () => {
    const commented = applyScore(moodle, item, empty, { ...message, comment: 'Làm tốt' }, 'now');
    expect(commented.comment).toBe('Làm tốt');
    expect(applyScore(moodle, item, commented, message, 'now')).not.toHaveProperty('comment');
  });
});

test('newer by a whole second on Moodle, by a millisecond elsewhere', () => {
  const last = '2026-11-22T21:08:27.398Z';
  expect(isNewer(moodle, '2026-11-22T21:08:27.999Z', last)).toBe(false);
  expect(isNewer(moodle, '2026-11-22T21:08:28.000Z', last)).toBe(true);
  expect(isNewer(moodle, '2026-11-23T04:08:28+07:00', last)).toBe(true);
  expect(isNewer(spec, '2026-11-22T21:08:27.399Z', last)).toBe(true);
  expect(isNewer(spec, last, last)).toBe(false);
  expect(isNewer(moodle, last, null)).toBe(true);
});

test.each<[string, unknown]>([
  ['not an object', [message]],
  ['userId', { ...message, userId: 4 }],
  ['timestamp', { ...message, timestamp: 'yesterday' }],
  ['timestamp', { ...message, timestamp: '2026-11-22T21:08:27' }],
  ['timestamp', { ...message, timestamp: '2026-13-22T21:08:27Z' }],
  ['activityProgress', { ...message, activityProgress: 'Done' }],
  ['gradingProgress', { ...message, gradingProgress: undefined }],
  ['scoreGiven', { ...message, scoreGiven: '8.5' }],
  ['scoreGiven', { ...message, scoreGiven: -1 }],
  ['scoreMaximum', { ...message, scoreMaximum: undefined }],
  ['scoreMaximum', { ...message, scoreMaximum: 0 }],
])('refuses a message for its %s', (reason, body) => {
  expect(readScore(JSON.stringify(body))).toBe(reason);
});

test('refuses what is not JSON', () => expect(readScore('{')).toBe('not JSON'));
