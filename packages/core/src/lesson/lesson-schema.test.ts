import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { MultipleChoice, WrittenLesson } from './index.js';
import { lessonSchema, questionSchemas } from './index.js';

const lesson: WrittenLesson = {
  id: 'B-M4',
  title: { vi: 'Năm vùng biển của Việt Nam', en: 'The five maritime zones of Viet Nam' },
  summary: 'Em gọi đúng tên năm vùng biển.',
  strand: 'B',
  level: 'THCS',
  grades: [8],
  subjects: ['LSDL-THCS'],
  duration: 30,
  review: 'draft',
  outcomes: [{ id: 'LSDL08.DL-BIEN-DAO.O1', strength: 'partial' }],
  objectives: [{ id: 'm1', text: 'Kể tên năm vùng biển.', outcomes: ['LSDL08.DL-BIEN-DAO.O1'] }],
  sections: [{ id: 'duong-co-so', title: 'Đường cơ sở', text: '01-duong-co-so.md', questions: ['b-m4-q01'] }],
};

const question: MultipleChoice = {
  id: 'b-m4-q01',
  type: 'multiple-choice',
  objective: 'm1',
  outcome: 'LSDL08.DL-BIEN-DAO.O1',
  cognitive: 'nhan_biet',
  facts: ['B-034'],
  question: { vi: 'Rộng bao nhiêu?', en: 'How wide?' },
  answers: [
    { id: 'a', text: '12', correct: true, feedback: 'Đúng.' },
    { id: 'b', text: '24', feedback: 'Chưa đúng.' },
    { id: 'c', text: '200', feedback: 'Chưa đúng.' },
  ],
};

const isLesson = new Ajv().compile(lessonSchema);
const isMultipleChoice = new Ajv().compile(questionSchemas['multiple-choice']);

test('the example of content/README.md is a lesson', () => {
  expect(isLesson(lesson)).toBe(true);
  expect(isMultipleChoice(question)).toBe(true);
});

test.each([
  ['a number as id', { id: 4 }],
  ['an id of another pattern', { id: 'BM4' }],
  ['no English title', { title: { vi: 'Năm vùng biển' } }],
  ['grade 13', { grades: [13] }],
  ['a grade twice', { grades: [8, 8] }],
  ['half a minute', { duration: 0.5 }],
  ['no section', { sections: [] }],
  ['a section file outside of the folder', { sections: [{ id: 'a', title: 'A', text: '../a.md' }] }],
  ['a misspelt key', { tittle: 'x' }],
])('refuses %s', (_, change) => {
  expect(isLesson({ ...lesson, ...change })).toBe(false);
});

test.each([
  ['two answers', { answers: question.answers.slice(0, 2) }],
  ['no facts', { facts: [] }],
  ['an answer id that is not plain', { answers: question.answers.map((a) => ({ ...a, id: 'Đáp án' })) }],
  ['an unknown cognitive level', { cognitive: 'nho' }],
])('refuses a question with %s', (_, change) => {
  expect(isMultipleChoice({ ...question, ...change })).toBe(false);
});
