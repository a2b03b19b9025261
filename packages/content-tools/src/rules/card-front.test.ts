import { expect, test } from '@jest/globals';
import { findings, withQuestion } from '../testing/fixture.js';
import { flashcardsYaml } from '../testing/more-questions.js';
import { cardFront } from './card-front.js';

function check(from: string, to: string): string[] {
  if (!flashcardsYaml.includes(from)) throw new Error(`the sample has no ${from}`);
  return findings(cardFront, withQuestion('flashcards', flashcardsYaml.replace(from, to)));
}

test('good cards', () => {
  expect(check('', '')).toEqual([]);
});

test('a card without a front, and one with two', () => {
  expect(check('front: Lãnh hải rộng bao nhiêu?, ', '')).toEqual([
    'questions.yaml:44 The card rong needs exactly one front',
  ]);
  expect(check('back: 12', 'term: { vi: a, en: b }, back: 12')).toEqual([
    'questions.yaml:44 The card rong needs exactly one front',
  ]);
});

test('a description without its picture', () => {
  expect(check('picture: media/lanh-hai.svg, ', '')).toEqual([
    'questions.yaml:45 The card hinh describes a picture it does not have',
  ]);
});
