import { expect, test } from '@jest/globals';
import { found } from '../finding.js';
import { findings, sampleContent, write } from '../testing/fixture.js';
import { folderRule, lessonRule, questionRule } from './rule.js';

const place = { file: 'a', line: 1, column: 1 };
const say = (en: string) => [found(place, { vi: en, en }, { vi: 'Sửa.', en: 'Mend.' })];

test('a folder rule sees broken lessons, a lesson rule does not', () => {
  const broken = { 'lesson.yaml': write('id: 1') };
  expect(
    findings(
      folderRule('a', 'error', ({ folder }) => say(folder)),
      broken,
    ),
  ).toEqual(['a:1 lessons/B-M99-bai-mau']);
  expect(
    findings(
      lessonRule('b', 'error', ({ id }) => say(id)),
      broken,
    ),
  ).toEqual([]);
  expect(
    findings(
      lessonRule('b', 'error', ({ id }) => say(id)),
      {},
    ),
  ).toEqual(['a:1 B-M99']);
});

test('a question rule sees each question once', () => {
  const rule = questionRule('c', 'warning', ({ question }) => say(question.id));
  expect(findings(rule, {})).toEqual(['a:1 b-m99-q01', 'a:1 b-m99-q02', 'a:1 b-m99-q03']);
  expect([rule.id, rule.severity]).toEqual(['c', 'warning']);
  expect(sampleContent().lessons).toHaveLength(1);
});
