import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ATTEMPTED,
  COMPLETED,
  type FillBlanksParams,
  type MatchingParams,
  type MultipleChoiceParams,
  type OrderTimelineParams,
  type QuizSetParams,
  type SortGroupsParams,
  type Statement,
  type TrueFalseSetParams,
} from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { interactionsOf, isLesson } from './attempt-content.js';
import { type AttemptService, type AttemptView, createAttemptService } from './attempt-service.js';
import { answered, pupil, temporaryStore, uuid } from './fixtures.js';
import { POOL, QUIZ, quizItem, SECRET } from './quiz-fixtures.js';
import { secretRank } from './secret-rank.js';
import { withoutQuestions } from './served-quizzes.js';

const INSTALLATION = 'the installation’s own';
const START = Date.UTC(2026, 10, 24, 8);
let store: Store;
let remove: () => Promise<void>;
let attempts: AttemptService;
let seconds = 0;
let ids = 0;
const session = pupil();

beforeEach(async () => {
  ({ store, remove } = await temporaryStore());
  seconds = 0;
  ids = 0;
  attempts = createAttemptService({
    store,
    secret: INSTALLATION,
    clock: () => new Date(START + seconds * 1000),
    newId: () => uuid(++ids),
    onGradeEnqueued: () => undefined,
  });
});
afterEach(() => remove());

/** Opens the quiz as its page does. */
async function open(over: Partial<QuizSetParams> = {}, own = session): Promise<AttemptView> {
  const item = quizItem(over);
  await store.items.put(item);
  const opened = await attempts.open(own, item);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}
const quizOf = (view: AttemptView): QuizSetParams => {
  const [served] = view.quizzes ?? [];
  if (!served) throw new Error('no quiz in the view');
  return served.params;
};

let statement = 1000;
const about = (verb: string, subContentId?: string): Statement => ({
  id: uuid(++statement),
  verb,
  objectId: 'https://langbiang.example/play/T-01',
  ...(subContentId && { subContentId }),
});
const begin = () => about(ATTEMPTED, QUIZ);
const handIn = () => about(COMPLETED, QUIZ);
const answer = (id: string, response: string) => answered(uuid(++statement), id, response);

async function send(view: AttemptView, ...statements: Statement[]): Promise<AttemptView> {
  const done = await attempts.submit(session, view.attemptId, statements);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}
const record = () => store.attempts.get({ tenantId: 'school-1', userId: 'pupil-1', linkId: 'link-1' });

/** The right response to a question with its answers in it, as the page would encode it. */
function rightResponse(library: string, params: unknown): string {
  switch (library.split(' ')[0]) {
    case 'Langbiang.MultipleChoice':
      return (params as MultipleChoiceParams).options.find(({ correct }) => correct)?.id ?? '';
    case 'Langbiang.TrueFalseSet':
      return (params as TrueFalseSetParams).statements.map(({ id, correct }) => `${id}[.]${correct}`).join('[,]');
    case 'Langbiang.FillBlanks':
      return (params as FillBlanksParams).blanks.map(({ accept }) => accept[0]).join('[,]');
    case 'Langbiang.Matching':
      return (params as MatchingParams).pairs.map(({ id, rightId }) => `${id}[.]${rightId}`).join('[,]');
    case 'Langbiang.SortGroups':
      return (params as SortGroupsParams).items.map(({ id, groupId }) => `${id}[.]${groupId}`).join('[,]');
    default:
      return (params as OrderTimelineParams).events.map(({ id }) => id).join('[,]');
  }
}

describe('what is served before an answer', () => {
  test.each(['now', 'end', 'never'] as const)(
    'holds none, nor an id of the author (feedback: %s)',
    async (feedback) => {
      const view = await open({ feedback });
      expect(quizOf(view).questions).toHaveLength(POOL.length);
      const bytes = JSON.stringify(view);
      expect(bytes).not.toContain(SECRET);
      expect(bytes).not.toMatch(/correct|groupId|tac-gia/);
      expect(JSON.stringify(quizItem())).toMatch(/tac-gia.*BÍ-MẬT/);
    },
  );

  test('the content that everybody gets has no question in it', () => {
    const shown = JSON.stringify(withoutQuestions(quizItem().params));
    expect(shown).toContain('Ôn tập');
    expect(shown).not.toMatch(new RegExp(`${SECRET}|tac-gia|Langbiang.Matching`));
  });

  test('a lesson without a quiz goes out as it is', () => {
    const { params } = { params: { pages: [] } };
    expect(withoutQuestions(params)).toBe(params);
  });

  test('each pupil gets ids of their own', async () => {
    const one = quizOf(await open());
    const other = quizOf(await open({}, pupil({ userId: 'pupil-2' })));
    const texts = ({ questions }: QuizSetParams) =>
      Object.fromEntries(questions.map(({ content }) => [content.subContentId, JSON.stringify(content.params)]));
    expect(Object.keys(texts(one)).sort()).toEqual(Object.keys(texts(other)).sort());
    expect(texts(one)).not.toEqual(texts(other));
  });
});

describe('feedback at once', () => {
  test('the answer to a question comes with its verdict and not before; points stay untold', async () => {
    const view = await open({ feedback: 'now' });
    for (const placed of quizOf(view).questions) {
      const { subContentId } = placed.content;
      const after = await send(view, answer(subContentId, 'irgendwas'));
      const [told, ...others] = quizOf(after).questions;
      expect(others).toEqual([]);
      expect(told?.content.subContentId).toBe(subContentId);
      expect(JSON.stringify(told)).toContain(SECRET);
      expect(after).not.toHaveProperty('score');
    }
  });

  test('the first answer counts, however often another is sent', async () => {
    const view = await open({ feedback: 'now', questions: POOL.slice(0, 2), draw: 1 });
    const [question] = quizOf(view).questions;
    if (!question) throw new Error('nothing drawn');
    const { subContentId, library } = question.content;
    const told = quizOf(await send(view, answer(subContentId, 'x'))).questions[0];
    await send(view, answer(subContentId, rightResponse(library, told?.content.params)));
    const found = await record();
    expect(found?.attempts[0]?.responses[subContentId]).toMatchObject({ response: 'x', score: { raw: 0, max: 1 } });
  });
});

test('feedback at the end: changed till handed in, then all is told and nothing changes any more', async () => {
  const view = await open();
  const sent = await send(view, ...quizOf(view).questions.map(({ content }) => answer(content.subContentId, 'x')));
  expect(sent).not.toHaveProperty('quizzes');
  const first = POOL[0]?.content.subContentId ?? '';
  await send(view, answer(first, 'z'));
  const told = await send(view, handIn());
  expect(quizOf(told).session).toMatchObject({ handedIn: true, points: { raw: 0, max: POOL.length } });
  expect(quizOf(told).questions).toHaveLength(POOL.length);
  expect(JSON.stringify(told)).toContain(SECRET);
  await send(view, answer(first, 'y'));
  expect((await record())?.attempts[0]?.responses[first]?.response).toBe('z');
});

test('right answers with the ids of the attempt give full points, exactly', async () => {
  const view = await open({ feedback: 'now' });
  const item = quizItem({ feedback: 'now' });
  // What is right, with these ids, only the server's own parameters tell.
  const own = isLesson(item.params) ? interactionsOf(item.params, view.attemptId, secretRank(INSTALLATION)) : [];
  const given = own.map(({ subContentId, library, params }) => answer(subContentId, rightResponse(library, params)));
  await send(view, ...given, handIn());
  expect((await record())?.attempts[0]).toMatchObject({
    status: 'completed',
    score: { raw: POOL.length, max: POOL.length },
  });
  expect((await record())?.grade).toMatchObject({ scoreGiven: POOL.length, scoreMaximum: POOL.length });
});

test('no feedback: neither verdicts nor points, though the grade goes out', async () => {
  const view = await open({ feedback: 'never' });
  const first = quizOf(view).questions[0]?.content.subContentId ?? '';
  const after = await send(view, answer(first, 'x'), handIn(), about(COMPLETED));
  expect(quizOf(after).session).toMatchObject({ handedIn: true });
  expect(quizOf(after).session).not.toHaveProperty('points');
  expect(JSON.stringify(after)).not.toContain(SECRET);
  expect(after).not.toHaveProperty('score');
  expect((await record())?.grade).not.toBeNull();
});

describe('against the clock', () => {
  const timed = { timeLimitSeconds: 60 };

  test('no question leaves before the time runs, and the server says when it ends', async () => {
    const view = await open(timed);
    expect(quizOf(view).questions).toEqual([]);
    expect(quizOf(view).session).not.toHaveProperty('startedAt');
    const started = quizOf(await send(view, begin()));
    expect(started.questions).toHaveLength(POOL.length);
    expect(started.session).toMatchObject({ now: '2026-11-24T08:00:00.000Z', endsAt: '2026-11-24T08:01:00.000Z' });
    seconds = 40;
    const resumed = quizOf(await open(timed)).session;
    expect(resumed).toMatchObject({ now: '2026-11-24T08:00:40.000Z', endsAt: '2026-11-24T08:01:00.000Z' });
  });

  test('an answer within the grace counts, a later one is refused with its code', async () => {
    const view = await open(timed);
    const [one, two] = quizOf(await send(view, begin())).questions.map(({ content }) => content.subContentId);
    seconds = 85;
    await send(view, answer(one ?? '', 'x'));
    seconds = 91;
    const late = await attempts.submit(session, view.attemptId, [answer(two ?? '', 'x')]);
    expect(late).toEqual({ ok: false, error: { code: 'QUIZ_TIME_OVER' } });
    expect(Object.keys((await record())?.attempts[0]?.responses ?? {})).toEqual([one]);
  });

  test('an answer that was lost on its way back is only a repeat', async () => {
    const view = await open(timed);
    const [one] = quizOf(await send(view, begin())).questions;
    const given = answer(one?.content.subContentId ?? '', 'x');
    await send(view, given);
    seconds = 500;
    expect(await attempts.submit(session, view.attemptId, [given])).toMatchObject({ ok: true });
  });

  test('who never comes back in time is handed in with what there was, and the grade goes out', async () => {
    const view = await open(timed);
    await send(view, begin());
    seconds = 600;
    const later = await open(timed);
    expect(later).toMatchObject({ completed: true, attemptId: view.attemptId });
    expect((await record())?.attempts[0]?.quizzes?.[QUIZ]).toMatchObject({ handedInAt: '2026-11-24T08:01:00.000Z' });
    expect((await record())?.grade).toMatchObject({ scoreGiven: 0 });
  });

  test('the teacher gives more time, or takes the limit away', async () => {
    const longer = quizOf(await open(timed, pupil({ timeFactor: 1.5 })));
    expect(longer.timeLimitSeconds).toBe(90);
    const without = quizOf(await open(timed, pupil({ userId: 'pupil-3', timeFactor: null })));
    expect(without).not.toHaveProperty('timeLimitSeconds');
    expect(without.questions).toHaveLength(POOL.length);
  });

  test('an answer without a start is nothing', async () => {
    const view = await open(timed);
    await send(view, answer(POOL[0]?.content.subContentId ?? '', 'x'));
    expect((await record())?.attempts[0]?.responses).toEqual({});
  });
});

describe('attempts', () => {
  const few = { draw: 3, attempts: 2 };

  test('a new one draws anew, as often as is allowed; its questions come with it', async () => {
    const first = await open(few);
    expect(quizOf(first).session?.attemptsLeft).toBe(1);
    await send(first, handIn(), about(COMPLETED));
    const second = await attempts.restart(session, first.attemptId);
    if (!second.ok) throw new Error(second.error.code);
    expect(quizOf(second.value).session).toMatchObject({ attempt: second.value.attemptId, attemptsLeft: 0 });
    expect(quizOf(second.value).questions).toHaveLength(3);
    expect(JSON.stringify(quizOf(second.value).questions)).not.toEqual(JSON.stringify(quizOf(first).questions));
    await send(second.value, handIn(), about(COMPLETED));
    expect(await attempts.restart(session, second.value.attemptId)).toEqual({
      ok: false,
      error: { code: 'ATTEMPT_NONE_LEFT' },
    });
    expect((await record())?.attempts).toHaveLength(2);
  });
});

describe('a contest', () => {
  const closesAt = '2026-11-24T09:00:00+00:00';
  const contest = { contest: true, feedback: 'never', closesAt, timeLimitSeconds: 3600 } as const;

  test('one attempt, nothing told before it is closed, all of it afterwards', async () => {
    seconds = 600;
    const view = await open(contest);
    const started = quizOf(await send(view, begin()));
    expect(started.session?.endsAt).toBe('2026-11-24T09:00:00.000Z');
    const after = await send(view, handIn(), about(COMPLETED));
    expect(JSON.stringify(after)).not.toContain(SECRET);
    expect(quizOf(after).session).not.toHaveProperty('points');
    expect(await attempts.restart(session, view.attemptId)).toMatchObject({ error: { code: 'ATTEMPT_NONE_LEFT' } });
    seconds = 3700;
    expect(quizOf(await open(contest)).session?.points).toEqual({ raw: 0, max: POOL.length });
  });

  test('closed, it cannot be begun', async () => {
    seconds = 3601;
    const view = await open(contest);
    const after = quizOf(await send(view, begin()));
    expect(after.session).toMatchObject({ isClosed: true });
    expect(after.session).not.toHaveProperty('startedAt');
    expect(after.questions).toEqual([]);
  });
});
