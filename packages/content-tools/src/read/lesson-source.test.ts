import { expect, test } from '@jest/globals';
import { FOLDER, sampleContent, sampleFiles, swap, write } from '../testing/fixture.js';
import { readLessonSource } from './lesson-source.js';

test('a good folder is read whole', () => {
  const source = readLessonSource(FOLDER, sampleFiles());
  expect(source.lesson?.id).toBe('B-M99');
  expect(source.questions.map(({ question }) => question.type)).toEqual([
    'multiple-choice',
    'true-false-set',
    'fill-blanks',
  ]);
  expect([...source.texts.keys()].sort()).toEqual(['01-lanh-hai.md', '02-tiep-giap.md', 'ghi-chu.md']);
  expect([...source.media.keys()]).toEqual(['media/lanh-hai.svg']);
  expect(source.findings).toEqual([]);
});

test('one broken question does not hide the others, and its id stays known', () => {
  const [source] = sampleContent({ 'questions.yaml': swap('cognitive: nhan_biet', 'cognitive: nho') }).lessons;
  expect(source?.questions.map(({ question }) => question.id)).toEqual(['b-m99-q02', 'b-m99-q03']);
  expect(source?.questionIds).toEqual(new Set(['b-m99-q01', 'b-m99-q02', 'b-m99-q03']));
  expect(source?.findings).toHaveLength(1);
});

test('a question knows the place of what is inside of it', () => {
  const [source] = sampleContent().lessons;
  expect(source?.questions[1]?.at(['statements', 2, 'correct'])).toEqual({
    file: `${FOLDER}/questions.yaml`,
    line: 22,
    column: 67,
  });
});

test('a lesson without questions.yaml has no questions', () => {
  const [source] = sampleContent({ 'questions.yaml': () => undefined }).lessons;
  expect(source?.questionFile).toBeUndefined();
  expect(source?.questions).toEqual([]);
});

test('a byte order mark is no text', () => {
  const [source] = sampleContent({ '02-tiep-giap.md': write('\uFEFF## Ra xa hơn') }).lessons;
  expect(source?.texts.get('02-tiep-giap.md')?.tokens[0]?.type).toBe('heading_open');
});
