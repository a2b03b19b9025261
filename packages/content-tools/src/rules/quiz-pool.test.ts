import { expect, test } from '@jest/globals';
import { type Edits, findings, swap, withQuestion } from '../testing/fixture.js';
import { scenarioYaml } from '../testing/more-questions.js';
import { questionUse } from './question-use.js';
import { quizPool } from './quiz-pool.js';
import { scoringFact } from './scoring-fact.js';
import { shape } from './shape.js';

/** The sample with a quiz on its second page that draws from two of its questions. */
const withQuiz = (draw: number, pool = '[b-m99-q02, b-m99-q03]'): Edits => ({
  'lesson.yaml': (text) => swap('[b-m99-q03]', '[b-m99-q05]')(swap('[b-m99-q01, b-m99-q02]', '[b-m99-q01]')(text)),
  'questions.yaml': (text) =>
    `${text}- id: b-m99-q05\n  type: quiz-set\n  question: Ôn bài\n  pool: ${pool}\n  draw: ${draw}\n  pass: 60\n`,
});

test('a quiz that draws fewer questions than it has, all used once, is fine', () => {
  for (const rule of [quizPool, questionUse, scoringFact, shape]) expect(findings(rule, withQuiz(1))).toEqual([]);
});

test('a quiz that draws all it has, or more', () => {
  const message = (draw: number) => `questions.yaml:39 Draws ${draw} of 2 questions: everybody gets the same ones`;
  expect(findings(quizPool, withQuiz(2))).toEqual([message(2)]);
  expect(findings(quizPool, withQuiz(3))).toEqual([message(3)]);
});

test('a question that is not there', () => {
  expect(findings(questionUse, withQuiz(1, '[b-m99-q02, b-m99-q03, b-m99-q77]'))).toEqual([
    'questions.yaml:38 questions.yaml has no question b-m99-q77',
  ]);
});

test('a type that tells its answers while it is played', () => {
  const scenario = withQuestion('scenario', scenarioYaml);
  const quiz = withQuiz(1, '[b-m99-q02, b-m99-q03, b-m99-q04]');
  const both: Edits = {
    'lesson.yaml': quiz['lesson.yaml'] ?? String,
    'questions.yaml': (text) => quiz['questions.yaml']?.(scenario['questions.yaml']?.(text) ?? '') ?? '',
  };
  expect(findings(quizPool, both)).toEqual([
    expect.stringContaining('b-m99-q04 is of type scenario, which tells its answers while it is played'),
  ]);
});

test('a quiz inside of a lesson is taken once per lesson', () => {
  const edits = withQuiz(1);
  const odd = { ...edits, 'questions.yaml': (text: string) => `${edits['questions.yaml']?.(text)}  attempts: 3\n` };
  expect(findings(shape, odd)[0]).toContain('attempts');
});
