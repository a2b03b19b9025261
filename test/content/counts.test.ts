import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../support/root.js';

const MINUTE = 60_000;

const LESSONS = 46;
const BILINGUAL = 5;
const QUESTIONS = 990;
const TOPICS = 100;

function told<T>(...args: string[]): T {
  const cli = path.join(root, 'packages/content-tools/dist/cli.js');
  const run = spawnSync(process.execPath, [cli, ...args, '--json', '--content', path.join(root, 'content')], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(run.stdout) as T;
}

type Stats = {
  lessons: number;
  bilingual: number;
  questions: number;
  byCognitive: Record<string, number>;
  perLesson: { id: string; questions: number; types: number; scenarios: number; pictures: number }[];
};

/** What there is must not become less by accident; whoever adds lessons raises the numbers. */
test(
  'lessons, languages and questions are as many as were reached',
  () => {
    const { lessons, bilingual, questions, byCognitive, perLesson } = told<Stats>('stats');
    expect(lessons).toBeGreaterThanOrEqual(LESSONS);
    expect(bilingual).toBeGreaterThanOrEqual(BILINGUAL);
    expect(questions).toBeGreaterThanOrEqual(QUESTIONS);
    expect(Object.keys(byCognitive)).toEqual(['nhan_biet', 'thong_hieu', 'van_dung']);
    const thin = perLesson.filter(({ types, pictures }) => types < 3 || pictures < 1);
    expect(thin.map(({ id }) => id)).toEqual([]);
  },
  MINUTE,
);

test(
  'topics of the denominator with a lesson are as many as were reached',
  () => {
    const { topics } = told<{ topics: { isCovered: boolean }[] }>('coverage');
    expect(topics).toHaveLength(109);
    expect(topics.filter(({ isCovered }) => isCovered).length).toBeGreaterThanOrEqual(TOPICS);
  },
  MINUTE,
);
