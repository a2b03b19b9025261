import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ATTEMPTED } from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { type AttemptReviews, createAttemptReviews } from './attempt-reviews.js';
import { createAttemptService } from './attempt-service.js';
import { answered, ITEM, pupil, Q1, Q2, temporaryStore, uuid } from './fixtures.js';
import { work } from './grade-fixtures.js';
import { poolId, QUIZ, quizItem, SECRET } from './quiz-fixtures.js';
import { handIn, TEXT, W, WRITTEN_ITEM } from './written-fixtures.js';

let store: Store;
let remove: () => Promise<void>;
let reviews: AttemptReviews;
let tests = 0;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  await store.items.put(WRITTEN_ITEM);
  reviews = createAttemptReviews({ store, clock: () => new Date('2026-11-24T09:00:00Z'), secret: 'secret' });
});
afterAll(() => remove());
beforeEach(() => {
  tests += 1;
});

const link = () => ({ id: `link-${tests}`, title: 'Bài' });
const teacher = (over = {}) =>
  pupil({ userId: 'teacher-1', roles: ['teacher'], link: link(), reviewOf: 'pupil-1', ...over });
const stateOf = (state: string | null) => JSON.parse(state ?? '{}') as { answers: Record<string, unknown> };

test('shows every answer of the record as checked for good, also where the page never kept its state', async () => {
  const record = await work(store, { link: link() });
  const found = await reviews.latest(teacher(), ITEM);
  if (!found.ok) throw new Error(found.error.code);
  const { userId, number, attempt, state, marks, quizzes } = found.value;
  expect([userId, number, attempt.score, marks, quizzes]).toEqual(['pupil-1', 1, { raw: 3, max: 4 }, null, []]);
  const shown = { phase: 'answered', final: true };
  expect(stateOf(state)).toMatchObject({
    at: 'page',
    pageId: 'p1',
    finished: true,
    seen: ['p1'],
    answers: {
      [Q1]: { current: 'a', submitted: 'a', ...shown },
      [Q2]: { submitted: 'a[.]true[,]b[.]true[,]c[.]true', ...shown },
    },
  });
  // Looking changes nothing.
  expect(await store.attempts.byId(record.id)).toEqual(record);
});

test('what the pupil typed but never checked is not shown as an answer; the order of the options is the pupil’s', async () => {
  const { attempts, session, attemptId } = await handIn(store, { link: link() });
  const answers = { [Q1]: { current: 'b', submitted: 'b', phase: 'open', final: false, order: ['b', 'a'] } };
  await attempts.keepState(session, attemptId, JSON.stringify({ at: 'page', answers, lang: 'en' }));
  const found = await reviews.latest(teacher(), WRITTEN_ITEM);
  if (!found.ok) throw new Error(found.error.code);
  expect(stateOf(found.value.state)).toMatchObject({
    lang: 'en',
    answers: { [Q1]: { current: 'a', submitted: 'a', order: ['b', 'a'] }, [W]: { submitted: TEXT } },
  });
  expect(found.value.marks).toEqual({});
});

test('an attempt that was only begun anew does not hide the one before', async () => {
  const { attempts, session, attemptId } = await handIn(store, { link: link() });
  const again = await attempts.restart(session, attemptId);
  expect(again.ok && again.value.attemptId).not.toBe(attemptId);
  const found = await reviews.latest(teacher(), WRITTEN_ITEM);
  expect(found.ok && [found.value.attempt.id, found.value.number]).toEqual([attemptId, 1]);
});

test.each(['never', 'end', 'now'] as const)(
  'a quiz that tells its pupil the answers «%s» tells the teacher all, handed in or not',
  async (feedback) => {
    const item = quizItem({ feedback, timeLimitSeconds: 600 });
    await store.items.put(item);
    const session = pupil({ link: link() });
    let ids = 0;
    const attempts = createAttemptService({
      store,
      secret: 'secret',
      clock: () => new Date('2026-11-24T08:00:00Z'),
      newId: () => `quiz-${tests}-${++ids}`,
      onGradeEnqueued: () => {},
    });
    const opened = await attempts.open(session, item);
    if (!opened.ok) throw new Error(opened.error.code);
    const begin = { id: uuid(1), verb: ATTEMPTED, objectId: 'https://langbiang.example/play/T-01', subContentId: QUIZ };
    await attempts.submit(session, opened.value.attemptId, [begin, answered(uuid(2), poolId(2), 'x')]);
    const found = await reviews.latest(teacher(), item);
    if (!found.ok) throw new Error(found.error.code);
    const [quiz] = found.value.quizzes;
    expect(quiz?.params.questions).toHaveLength(quiz?.params.draw ?? 0);
    expect(quiz?.params.questions.every(({ content }) => JSON.stringify(content).includes(SECRET))).toBe(true);
    expect(quiz?.params.session).toMatchObject({ handedIn: true, points: { raw: expect.any(Number) } });
    await store.items.put(ITEM);
  },
);

describe('nothing is shown', () => {
  const codeOf = async (over = {}, item = ITEM) => {
    const found = await reviews.latest(teacher(over), item);
    return found.ok ? 'shown' : found.error.code;
  };

  test('of a pupil who has only opened the lesson, or never did', async () => {
    await work(store, { link: link() }, false);
    expect([await codeOf(), await codeOf({ reviewOf: 'nobody' })]).toEqual(['REVIEW_NOTHING', 'REVIEW_NOTHING']);
  });

  test('across schools, classes, activities and lessons', async () => {
    await work(store, { link: link() });
    expect(await codeOf()).toBe('shown');
    const strangers = [
      { tenantId: 'school-2' },
      { context: { id: 'class-9z', title: '9Z', label: '9Z' } },
      { context: null },
      { link: { id: 'link-other', title: 'Bài' } },
      { reviewOf: undefined },
    ];
    for (const over of strangers) expect([over, await codeOf(over)]).toEqual([over, 'REVIEW_NOTHING']);
    expect(await codeOf({}, WRITTEN_ITEM)).toBe('REVIEW_NOTHING');
    expect(await codeOf({ link: null })).toBe('PLAY_NO_LINK');
  });
});
