import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Framework, Lesson } from '@langbiang/core';
import { parse } from 'yaml';
import { sampleContent } from '../testing/fixture.js';
import { contentStats } from './content-stats.js';
import { subjectLessons, topicCoverage } from './topic-coverage.js';

const file = new URL('../../../../content/framework/gdpt2018.yaml', import.meta.url);
const framework = parse(readFileSync(file, 'utf8')) as Framework;
const content = sampleContent();
const lessons = content.lessons.flatMap(({ lesson }): Lesson[] => (lesson ? [lesson] : []));

test('the topics of the denominator, and which of them the sample lesson covers', () => {
  const topics = topicCoverage(framework, lessons);
  expect(topics).toHaveLength(109);
  expect(topics.filter(({ isCovered }) => isCovered).map(({ topic }) => topic.id)).toEqual(['LSDL08.DL-BIEN-DAO']);
});

test('support alone covers nothing', () => {
  const weak = lessons.map((lesson) => ({
    ...lesson,
    outcomes: lesson.outcomes.map(({ id }) => ({ id, strength: 'support' as const })),
  }));
  expect(topicCoverage(framework, weak).some(({ isCovered }) => isCovered)).toBe(false);
});

test('lessons by subject, those without any too', () => {
  const subjects = new Map(subjectLessons(framework, lessons).map(({ subject, lessons: ids }) => [subject, ids]));
  expect(subjects.get('LSDL-THCS')).toEqual(['B-M99']);
  expect(subjects.get('GDQPAN')).toEqual([]);
});

test('the sample, counted', () => {
  expect(contentStats(content)).toMatchObject({
    lessons: 1,
    byStrand: { B: 1 },
    questions: 3,
    byType: { 'fill-blanks': 1, 'multiple-choice': 1, 'true-false-set': 1 },
    bilingual: 0,
    perLesson: [{ id: 'B-M99', pages: 2, questions: 3, types: 3, scenarios: 0 }],
  });
});
