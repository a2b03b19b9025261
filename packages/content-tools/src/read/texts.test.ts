import { expect, test } from '@jest/globals';
import { sampleContent } from '../testing/fixture.js';
import { lessonTexts, prose, questionTexts } from './texts.js';

const [source] = sampleContent().lessons;
if (!source?.lesson) throw new Error('the sample is broken');

test('every text of a question, in the order in which it is written', () => {
  const [, , blanks] = source.questions;
  if (!blanks) throw new Error('no question');
  expect(questionTexts(blanks.question).map(({ path }) => path.join('.'))).toEqual([
    'question',
    'text',
    'blanks.0.feedback',
    'blanks.1.tip',
    'blanks.1.feedback',
  ]);
});

test('every text of the lesson a pupil reads', () => {
  expect(lessonTexts(source.lesson ?? fail()).map(({ path }) => path.join('.'))).toEqual([
    'title',
    'summary',
    'objectives.0.text',
    'objectives.1.text',
    'sections.0.title',
    'sections.1.title',
    'glossary.0.term',
    'glossary.0.meaning',
  ]);
});

test('what the lesson says as true leaves wrong answers out, and has both languages', () => {
  const said = prose(source).map(({ text }) => text);
  expect(said).toContain('12 hải lí');
  expect(said).not.toContain('24 hải lí');
  expect(said).not.toContain('Lãnh hải rộng 24 hải lí.');
  expect(said).toContain('A sample lesson on the territorial sea');
  expect(said).toContain('Bài ngắn, dùng mở đầu tiết học.');
});

function fail(): never {
  throw new Error('the sample is broken');
}
