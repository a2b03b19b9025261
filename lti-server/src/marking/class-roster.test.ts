import { expect, test } from '@jest/globals';
import type { MembersOutcome, MembersTarget } from '@langbiang/lti';
import { classTeacher } from '../attempts/written-fixtures.js';
import { pseudonym } from '../web/identity.js';
import { createClassRoster } from './class-roster.js';

const SECRET = 'secret';
const session = classTeacher({ membershipsUrl: 'https://lms.example/members' });
const known = pseudonym(SECRET, session.tenantId, 'sub-1');

function names(answers: (MembersOutcome | Promise<MembersOutcome>)[]) {
  const now = { ms: 0 };
  let asked = 0;
  const targets: MembersTarget[] = [];
  const engine = {
    members: async (target: MembersTarget) => {
      asked += 1;
      targets.push(target);
      return answers[Math.min(asked, answers.length) - 1] ?? { kind: 'failed' as const, code: 'LTI_SERVICE_REFUSED' };
    },
  };
  const book = createClassRoster({ engine, secret: SECRET, clock: () => new Date(now.ms), patience: 20 });
  return { book, now, asked: () => asked, targets };
}
const CLASS: MembersOutcome = {
  kind: 'found',
  members: [
    { userId: 'sub-1', name: 'Nguyễn An', roles: ['learner'] },
    { userId: 'sub-2', roles: ['learner'] },
  ],
};

test('names by pseudonym; those without a name are left out; asked once in a few minutes', async () => {
  const { book, now, asked } = names([CLASS]);
  const [first, second] = await Promise.all([book.of(session), book.of(session)]);
  expect([...first]).toEqual([[known, 'Nguyễn An']]);
  expect(second).toEqual(first);
  expect(asked()).toBe(1);
  now.ms = 6 * 60_000;
  await book.of(session);
  expect(asked()).toBe(2);
});

test('learners of the activity, those without a name too; names and learners with one question', async () => {
  const { book, asked, targets } = names([CLASS]);
  await book.of(session);
  expect(await book.learners(session)).toEqual([known, pseudonym(SECRET, session.tenantId, 'sub-2')]);
  expect(asked()).toBe(1);
  expect(targets).toEqual([
    {
      registrationId: session.registrationId,
      membershipsUrl: session.membershipsUrl,
      role: 'learner',
      resourceLinkId: session.link?.id,
    },
  ]);
  await book.learners({ ...session, link: { id: 'another', title: '' } });
  expect(asked()).toBe(2);
});

test('classes do not share: another school, other names', async () => {
  const { book, asked } = names([CLASS]);
  await book.of(session);
  await book.of({ ...session, tenantId: 'school-2' });
  expect(asked()).toBe(2);
});

test('a platform that tells none is asked again soon, and one that was not named is not asked', async () => {
  const { book, now, asked } = names([{ kind: 'failed', code: 'LTI_SERVICE_REFUSED', status: 403 }, CLASS]);
  expect((await book.of(session)).size).toBe(0);
  now.ms = 31_000;
  expect((await book.of(session)).size).toBe(1);
  const { membershipsUrl: _url, ...without } = session;
  expect((await book.of(without)).size).toBe(0);
  expect(asked()).toBe(2);
});

test('a slow platform keeps nobody waiting; its names are there the next time', async () => {
  let answer: (outcome: MembersOutcome) => void = () => {};
  const slow = new Promise<MembersOutcome>((resolve) => {
    answer = resolve;
  });
  const { book } = names([slow]);
  expect((await book.of(session)).size).toBe(0);
  answer(CLASS);
  expect((await book.of(session)).get(known)).toBe('Nguyễn An');
});
