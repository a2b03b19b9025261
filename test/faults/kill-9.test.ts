import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ResourceLink } from '../fake-lms/index.js';
import { contentFolder } from '../support/content-folder.js';
import { planLesson } from '../support/lesson-plan.js';
import { plainItem } from '../support/plain-item.js';
import { launchPupil } from '../support/pupil-client.js';
import { eventually, openSchool, type School } from '../support/school.js';
import { admin } from '../support/server-process.js';

const LESSON = 'B-M4';
const item = plainItem(LESSON);
const plan = planLesson(item.params, [1]);
const content = contentFolder(item);
/** A grade that was claimed when its worker died is tried again when its lease of 60 s has run out. */
const LEASE_AND_A_BIT = 80_000;

let school: School;
/** Three pupils, each caught at another moment by the same kill. */
let links: Record<'unsent' | 'hanging' | 'lost', ResourceLink>;

beforeAll(async () => {
  school = await openSchool({ env: { CONTENT_DIR: content.contentDir } });
  const { lms } = school;
  links = { unsent: newLink(), hanging: newLink(), lost: newLink() };

  // The LMS never answers: the score is neither there nor known not to be.
  const hangs = lms.setFault({ on: 'scores', kind: 'timeout', times: 1 });
  await answerAll(links.hanging, '4');
  await eventually(() => (lms.requests('scores').length === 1 ? true : undefined));
  hangs();
  // The LMS takes the score, and its answer is lost.
  lms.setFault({ on: 'scores', kind: 'lost-answer', times: 1 });
  await answerAll(links.lost, '4');
  await eventually(() => (accepted(links.lost).length === 1 ? true : undefined));
  // Right after the 2xx of the last answer.
  await answerAll(links.unsent, '4');
  await school.killAndRestart();

  await eventually(async () => ((await outbox()).waiting === 0 ? true : undefined), LEASE_AND_A_BIT, 1_000);
}, 2 * LEASE_AND_A_BIT);
afterAll(async () => {
  await school.close();
  content.remove();
}, 30_000);

const newLink = () =>
  school.lms.createLink({ title: LESSON, custom: { item: LESSON }, lineItem: { scoreMaximum: 10 } });

/** Answers everything; returns when the last answer's 2xx is here, and not a moment later. */
async function answerAll(link: ResourceLink, userId: string): Promise<void> {
  const pupil = await launchPupil(school.lms.launchUrl(userId, link));
  const answers = plan.pages.flat();
  const first = await pupil.answer(answers.slice(0, -1));
  expect(first).toMatchObject({ status: 200, body: { completed: false } });
  const last = await pupil.answer(answers.slice(-1));
  expect(last).toEqual({
    status: 200,
    body: {
      attemptId: pupil.data.attempt.attemptId,
      status: 'completed',
      completed: true,
      score: { raw: plan.points, max: plan.max },
    },
  });
}

const history = (link: ResourceLink) => school.lms.gradeOf('4', link)?.history ?? [];
const accepted = (link: ResourceLink) => history(link).filter(({ status }) => status === 200);

async function outbox(): Promise<Record<'waiting' | 'sent' | 'superseded' | 'failed', number>> {
  const { counts } = (await admin(school.server.dataDir, 'outbox', 'list')) as {
    counts: Awaited<ReturnType<typeof outbox>>;
  };
  return counts;
}

test.each(['unsent', 'hanging', 'lost'] as const)(
  'after kill -9 the grade of the %s delivery is there, once and exact',
  (name) => {
    const link = links[name];
    expect(accepted(link)).toHaveLength(1);
    expect(accepted(link)[0]).toMatchObject({ scoreGiven: plan.points, scoreMaximum: plan.max });
    expect(school.lms.gradeOf('4', link)?.score).toBeCloseTo((10 * plan.points) / plan.max, 4);
  },
);

test('the same score went out again with the same timestamp, and the 409 was understood', () => {
  const { lost } = links;
  expect(history(lost).map(({ status }) => status)).toEqual([200, 409]);
  expect(new Set(history(lost).map(({ timestamp }) => timestamp)).size).toBe(1);
});

test('nothing is left over', async () => {
  expect(await outbox()).toEqual({ waiting: 0, sent: 3, superseded: 0, failed: 0 });
});
