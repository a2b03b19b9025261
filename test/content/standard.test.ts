import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { ItemCard } from '@langbiang/core';
import { builtLesson } from '../support/lesson-plan.js';
import { quizIn } from '../support/quiz-hands.js';
import { root } from '../support/root.js';

const catalogue = JSON.parse(readFileSync(path.join(root, '.build/content/catalogue.json'), 'utf8')) as ItemCard[];
const lessons = catalogue.filter(({ kind }) => kind === undefined);
const folders = readdirSync(path.join(root, 'content/lessons'));
/** Neither is scored by itself: cards are practice, a quiz is what it draws. */
const CONTAINERS = ['Langbiang.Flashcards', 'Langbiang.QuizSet'];

function measures(id: string) {
  const { minutes, pages, glossary } = builtLesson(id);
  const asked = pages.flatMap(({ interactions }) => interactions).map(({ content }) => content);
  const names = asked.map(({ library }) => library.split(' ')[0] ?? '');
  const [quiz] = asked.flatMap((content) => quizIn(content) ?? []);
  const scored = names.filter((name) => !CONTAINERS.includes(name));
  const folder = folders.find((name) => name.startsWith(`${id}-`)) ?? '';
  return {
    minutes,
    pages: pages.length,
    interactions: scored.length + (quiz?.draw ?? 0),
    types: new Set(scored).size,
    scenarios: names.filter((name) => name === 'Langbiang.Scenario').length,
    draw: quiz?.draw ?? 0,
    pool: quiz?.questions.length ?? 0,
    pictures: pages.flatMap(({ bodyHtml }) => bodyHtml.match(/<figure>/g) ?? []).length,
    words: glossary?.length ?? 0,
    hasNote: existsSync(path.join(root, 'content/lessons', folder, 'ghi-chu.md')),
  };
}

/** From – to, both included. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  minutes: [15, 35],
  pages: [4, 7],
  interactions: [10, 60],
  types: [4, 15],
  scenarios: [1, 9],
  draw: [8, 10],
  pool: [12, 60],
  pictures: [1, 20],
  words: [1, 30],
};

test.each(lessons.map(({ id }) => id))('%s keeps the standard of a lesson', (id) => {
  const { hasNote, ...measured } = measures(id);
  const beyond = Object.entries(measured).filter(([name, value]) => {
    const [from, to] = BOUNDS[name] ?? [0, 0];
    return value < from || value > to;
  });
  expect({ hasNote, beyond }).toEqual({ hasNote: true, beyond: [] });
});
