import { expect, test } from '@jest/globals';
import { lint } from '../lint.js';
import { readQuizSource } from '../read/quiz-source.js';
import { YamlFile } from '../read/yaml-file.js';
import { type Edits, findingsIn, sampleContent, swap, withQuestion } from '../testing/fixture.js';
import { scenarioYaml } from '../testing/more-questions.js';
import { quizFile } from './quiz-file.js';
import { shape } from './shape.js';

const GOOD = `id: on-tap-mau
kind: quiz
title: { vi: Ôn tập mẫu, en: Sample quiz }
summary: Em ôn lại bài mẫu.
strand: B
level: THCS
grades: [8]
subjects: [LSDL-THCS]
duration: 10
review: draft
questions: [b-m99-q01, b-m99-q02, b-m99-q03]
draw: 2
minutes: 8
`;

type Change = { yaml?: (text: string) => string; file?: string; edits?: Edits };

const content = ({ yaml = String, file = 'quizzes/on-tap-mau.yaml', edits = {} }: Change = {}) => {
  const sample = sampleContent(edits);
  return { ...sample, quizzes: [readQuizSource(new YamlFile(file, yaml(GOOD)), sample)] };
};
const found = (change?: Change) => findingsIn(quizFile, content(change));

test('a good quiz leaves nothing to mend', () => {
  expect(found()).toEqual([]);
  expect(lint(content(), { today: '2026-11-24' }).filter(({ place }) => place.file.startsWith('quizzes'))).toEqual([]);
});

test('a file of another name', () => {
  expect(found({ file: 'quizzes/khac.yaml' })).toEqual([
    'quizzes/khac.yaml:1 The file is not named after its id on-tap-mau',
  ]);
});

test('as many drawn as there are', () => {
  expect(found({ yaml: swap('draw: 2', 'draw: 3') })).toEqual([
    'quizzes/on-tap-mau.yaml:12 Draws 3 of 3 questions: everybody gets the same ones',
  ]);
});

test('a question no lesson has, and one of a type that tells', () => {
  expect(found({ yaml: swap('b-m99-q03]', 'b-m99-q77]') })).toEqual([
    'quizzes/on-tap-mau.yaml:11 No lesson has a question b-m99-q77',
  ]);
  const edits = withQuestion('scenario', scenarioYaml);
  expect(found({ yaml: swap('b-m99-q03]', 'b-m99-q04]'), edits })).toEqual([
    'quizzes/on-tap-mau.yaml:11 b-m99-q04 is of type scenario, whose answers cannot be kept back',
  ]);
});

test('a contest with attempts of its own', () => {
  const yaml = (text: string) => `${swap('kind: quiz', 'kind: contest')(text)}attempts: 3\n`;
  expect(found({ yaml })).toEqual([
    'quizzes/on-tap-mau.yaml:2 A contest is one attempt without feedback before it is closed',
  ]);
});

test('a file that has not the shape of a quiz', () => {
  expect(findingsIn(shape, content({ yaml: swap('draw: 2', 'draws: 2') }))).not.toEqual([]);
});
