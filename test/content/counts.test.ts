import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { ItemCard } from '@langbiang/core';
import { parse } from 'yaml';
import { root } from '../support/root.js';

const MINUTE = 60_000;

const LESSONS = 53;
const BILINGUAL = 12;
const QUESTIONS = 1350;

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
  'every topic of the denominator has a lesson, and every subject in each level where it is taught',
  () => {
    const { topics } = told<{ topics: { id: string; isCovered: boolean }[] }>('coverage');
    expect(topics).toHaveLength(109);
    expect(topics.filter(({ isCovered }) => !isCovered).map(({ id }) => id)).toEqual([]);
    const framework = parse(readFileSync(path.join(root, 'content/framework/gdpt2018.yaml'), 'utf8')) as {
      subjects: { id: string }[];
    };
    const catalogue = JSON.parse(readFileSync(path.join(root, '.build/content/catalogue.json'), 'utf8')) as ItemCard[];
    const served = new Set(catalogue.filter(({ kind }) => kind === undefined).flatMap(({ subjects }) => subjects));
    expect(framework.subjects.map(({ id }) => id).filter((id) => !served.has(id))).toEqual([]);
  },
  MINUTE,
);
