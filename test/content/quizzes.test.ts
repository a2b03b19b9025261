import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  type BuiltItem,
  type Framework,
  type ItemCard,
  type LessonParams,
  maxQuizSet,
  type QuizSetParams,
  quizPool,
  seal,
} from '@langbiang/core';
import { parse } from 'yaml';
import { quizIn } from '../support/quiz-hands.js';
import { root } from '../support/root.js';

/** Read here from the files themselves: what the tools say of the bank is what is tested. */
const content = path.join(root, 'content');
const read = <T>(...file: string[]): T => parse(readFileSync(path.join(content, ...file), 'utf8')) as T;

type Quiz = { id: string; from?: { subject: string; grade: number }; except?: string[]; draw: number; kind: string };
type Asked = { id: string; type: string; outcome?: string; moments?: { question: string }[] };

const SEALABLE = ['multiple-choice', 'true-false-set', 'fill-blanks', 'matching', 'sort-groups', 'order-timeline'];
const POOL_MIN = 12;

const framework = read<Framework>('framework/gdpt2018.yaml');
const topicOf = new Map(framework.topics.flatMap((topic) => topic.outcomes.map(({ id }) => [id, topic])));
const placeOf = (outcome = ''): string => {
  const topic = topicOf.get(outcome);
  return topic ? `${topic.subject} ${topic.grade}` : '';
};

const questions = readdirSync(path.join(content, 'lessons')).flatMap((folder) => {
  const { grades = [] } = read<{ grades?: number[] }>('lessons', folder, 'lesson.yaml');
  const asked = read<Asked[]>('lessons', folder, 'questions.yaml');
  const heard = asked.flatMap(({ moments = [] }) => moments.map(({ question }) => question));
  return asked
    .filter(({ id, type }) => SEALABLE.includes(type) && !heard.includes(id))
    .map(({ id, outcome = '' }) => {
      const isOfGrade = grades.includes(topicOf.get(outcome)?.grade ?? 0);
      return { id, outcome, place: isOfGrade ? placeOf(outcome) : '' };
    });
});
const outcomeOf = new Map(questions.map(({ id, outcome }) => [id, outcome]));

const quizzes = readdirSync(path.join(content, 'quizzes')).map((file) => read<Quiz>('quizzes', file));
const sets = quizzes.flatMap(({ from, ...quiz }) =>
  from ? [{ ...quiz, place: `${from.subject} ${from.grade}` }] : [],
);

const built = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, '.build/content', file), 'utf8')) as T;
const cards = new Map(built<ItemCard[]>('catalogue.json').map((card) => [card.id, card]));

function poolOf(id: string): QuizSetParams {
  const { params } = built<BuiltItem & { params: LessonParams }>(`items/${id}.json`);
  const content = params.pages[0]?.interactions[0]?.content;
  const quiz = content && quizIn(content);
  if (!quiz) throw new Error(`${id} is no quiz`);
  return quiz;
}

test('every subject and grade the bank can fill has one set, and no other has', () => {
  const places = [...new Set(questions.map(({ place }) => place))].filter((place) => place !== '');
  const full = places.filter((place) => questions.filter((one) => one.place === place).length >= POOL_MIN);
  expect(sets.map(({ place }) => place).sort()).toEqual(full.sort());
  expect(full.length).toBeGreaterThanOrEqual(25);
});

describe.each(quizzes.map(({ id }) => id))('%s', (id) => {
  const card = cards.get(id);
  const set = sets.find((one) => one.id === id);

  test('is in the catalogue for its subject and grade, and asks nothing of another', () => {
    const places = (card?.grades ?? []).flatMap((grade) => card?.subjects.map((subject) => `${subject} ${grade}`));
    const asked = (card?.outcomes ?? []).map((outcome) => placeOf(outcome.id));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((place) => !places.includes(place))).toEqual([]);
    if (set) expect(places).toEqual([set.place]);
  });

  test('supports exactly the outcomes its questions check, and is worth a point for each that is drawn', () => {
    const quiz = poolOf(id);
    const own = set
      ? questions.filter((one) => one.place === set.place && !set.except?.includes(one.id)).map((one) => one.id)
      : read<{ questions: string[] }>('quizzes', `${id}.yaml`).questions;
    expect(quiz.questions).toHaveLength(own.length);
    const outcomes = [...new Set(own.map((one) => outcomeOf.get(one)))];
    expect(card?.outcomes.map((outcome) => outcome.id).sort()).toEqual(outcomes.sort());
    expect(new Set(card?.outcomes.map(({ strength }) => strength))).toEqual(new Set(['support']));
    expect([card?.questions, card?.maxScore]).toEqual([quiz.draw, maxQuizSet(quiz)]);
    // A question that gives no points of its own would not be drawn, one that cannot be sealed would tell its answer.
    expect(quizPool(quiz)).toHaveLength(own.length);
    const open = quiz.questions.filter(({ content: { library, params } }) => !seal(library, params, () => 0));
    expect(open).toEqual([]);
  });
});

test('two contests of forty questions, over all four strands', () => {
  const contests = quizzes.filter(({ kind, draw }) => kind === 'contest' && draw === 40);
  expect(contests.map(({ id }) => id).sort()).toEqual(['thi-tim-hieu-thcs', 'thi-tim-hieu-thpt']);
  for (const { id } of contests) {
    const own = read<{ questions: string[] }>('quizzes', `${id}.yaml`).questions;
    expect(new Set(own.map((question) => question.charAt(0)))).toEqual(new Set(['a', 'b', 'c', 'd']));
  }
});
