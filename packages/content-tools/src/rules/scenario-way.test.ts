import { expect, test } from '@jest/globals';
import { findings, withQuestion } from '../testing/fixture.js';
import { scenarioYaml } from '../testing/more-questions.js';
import { scenarioWay } from './scenario-way.js';

const check = (from: string, to: string) => {
  expect(scenarioYaml).toContain(from);
  return findings(scenarioWay, withQuestion('scenario', scenarioYaml.replace(from, to)));
};

test('a good story', () => {
  expect(check('scenes', 'scenes')).toEqual([]);
});

test('two best choices, or none', () => {
  expect(check('quality: poor', 'quality: best')).toEqual(['questions.yaml:46 The scene mo-dau has 2 best choices']);
  expect(check('quality: best', 'quality: acceptable')).toEqual([
    'questions.yaml:46 The scene mo-dau has 0 best choices',
  ]);
});

test('a way to nowhere', () => {
  expect(check('next: ket', 'next: het')).toEqual(['questions.yaml:46 There is no scene het']);
});

test('a way back', () => {
  expect(check('next: ket', 'next: mo-dau')).toEqual([
    'questions.yaml:46 The scene mo-dau is this one or comes before it',
  ]);
});

test('a scene nobody comes to', () => {
  expect(check('    - id: ket', '    - id: bo-quen\n      text: Lạc.\n    - id: ket')).toEqual([
    'questions.yaml:48 No choice leads to the scene bo-quen',
  ]);
});

test('a story that does not begin', () => {
  expect(check('    - id: mo-dau', '    - id: chao\n      text: Chào em.\n    - id: mo-dau')).toEqual([
    'questions.yaml:43 The first scene has no choices',
    'questions.yaml:45 No choice leads to the scene mo-dau',
  ]);
});
