import { expect, test } from '@jest/globals';
import { findings, swap, withQuestion } from '../testing/fixture.js';
import { matchingYaml } from '../testing/more-questions.js';
import { duplicateId } from './duplicate-id.js';

test('a question id used twice', () => {
  expect(findings(duplicateId, { 'questions.yaml': swap('id: b-m99-q02', 'id: b-m99-q01') })).toEqual([
    'questions.yaml:12 The id b-m99-q01 is used at lessons/B-M99-bai-mau/questions.yaml:1 already',
  ]);
});

test('an answer id used twice in its question', () => {
  expect(findings(duplicateId, { 'questions.yaml': swap('{ id: c, text: 200', '{ id: a, text: 200') })).toEqual([
    'questions.yaml:11 The id a is used at lessons/B-M99-bai-mau/questions.yaml:9 already',
  ]);
});

test('an extra of a matching that has the id of a pair', () => {
  const yaml = matchingYaml.replace('id: x', 'id: lanh-hai');
  expect(findings(duplicateId, withQuestion('matching', yaml))).toEqual([
    expect.stringContaining('The id lanh-hai is used at'),
  ]);
});

test('a section, an objective and an outcome named twice', () => {
  expect(
    findings(duplicateId, {
      'lesson.yaml': (text) =>
        swap(
          'id: tiep-giap',
          'id: lanh-hai',
        )(swap('{ id: m2,', '{ id: m1,')(swap('O2, strength', 'O1, strength')(text))),
    }),
  ).toEqual([
    'lesson.yaml:21 The id lanh-hai is used at lessons/B-M99-bai-mau/lesson.yaml:17 already',
    'lesson.yaml:15 The id m1 is used at lessons/B-M99-bai-mau/lesson.yaml:14 already',
    'lesson.yaml:12 The id LSDL08.DL-BIEN-DAO.O1 is used at lessons/B-M99-bai-mau/lesson.yaml:11 already',
  ]);
});

test('a fact id used twice', () => {
  expect(findings(duplicateId, { 'facts/b.yaml': swap('id: B-034', 'id: B-033') })).toEqual([
    'facts/b.yaml:26 The id B-033 is used at facts/b.yaml:14 already',
  ]);
});
