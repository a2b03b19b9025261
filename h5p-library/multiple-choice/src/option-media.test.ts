/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals';
import type { MultipleChoiceParams } from '@langbiang/core';
import { button, loadCore, show } from '../../testing/src/core.js';
import { playableMedia } from '../../testing/src/media.js';

loadCore();
const media = playableMedia();
const { MultipleChoice } = await import('./multiple-choice.js');

const drawing = '<svg role="img" aria-labelledby="t"><title id="t">Ba vòng tròn lồng nhau</title><circle r="5"/></svg>';
const sound = (name: string) => [{ path: `audios/${name}.wav`, mime: 'audio/wav' }];
const option = (id: string, changes: Partial<MultipleChoiceParams['options'][number]>) => {
  return { id, html: '', correct: id === 'a', feedbackHtml: `Lí do ${id}.`, ...changes };
};
const params = (...options: MultipleChoiceParams['options']): MultipleChoiceParams => ({
  questionHtml: 'Em chọn hình nào?',
  multiple: false,
  shuffle: false,
  behaviour: { retry: true, showSolution: true },
  options,
});

const pictures = params(
  option('a', { pictureHtml: drawing, alt: 'Ba vòng tròn lồng nhau' }),
  option('b', {
    html: 'Chiêng',
    picture: { path: 'images/chieng.png', mime: 'image/png', width: 40, height: 30 },
    alt: 'Một chiếc chiêng &amp; dùi',
  }),
);
const sounds = params(
  option('a', { audio: sound('a'), transcript: 'Tiếng trầm, ngân dài' }),
  option('b', { html: 'Tiếng suối', audio: sound('b'), transcript: 'Tiếng nước chảy' }),
);

const audios = (root: ParentNode) => [...root.querySelectorAll('audio')];
const plays = (root: ParentNode) => audios(root).map(({ paused }) => !paused);
const players = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('.lb-sound > button')];

beforeEach(() => media.refuse(false));

test('a photograph and a drawing stand in the label, with their words', () => {
  const root = show(new MultipleChoice(pictures, 1));
  const [first, second] = root.querySelectorAll('label');
  expect(first?.querySelector('svg title')?.textContent).toBe('Ba vòng tròn lồng nhau');
  expect(first?.textContent).toContain('Hình 1');
  const image = second?.querySelector('img');
  expect(image?.getAttribute('src')).toContain('/images/chieng.png');
  expect(image?.alt).toBe('Một chiếc chiêng & dùi');
  expect(second?.textContent).toContain('Chiêng');
});

test('a host’s report names an answer by its words', () => {
  const { statement } = new MultipleChoice(pictures, 1).getXAPIData();
  expect(statement.object.definition['choices']).toEqual([
    { id: 'a', description: { vi: 'Ba vòng tròn lồng nhau' } },
    { id: 'b', description: { vi: 'Chiêng' } },
  ]);
});

test('a sound plays on request only, and only one at a time', () => {
  const root = show(new MultipleChoice(sounds, 1));
  expect(audios(root).map((audio) => [audio.preload, audio.autoplay])).toEqual([
    ['none', false],
    ['none', false],
  ]);
  expect(players(root).map((player) => player.getAttribute('aria-label'))).toEqual([
    'Nghe: Âm thanh 1',
    'Nghe: Tiếng suối',
  ]);
  players(root)[0]?.click();
  expect(plays(root)).toEqual([true, false]);
  expect(players(root)[0]?.textContent).toBe('Dừng');
  players(root)[1]?.click();
  expect(plays(root)).toEqual([false, true]);
  players(root)[1]?.click();
  expect(plays(root)).toEqual([false, false]);
});

test('listening chooses nothing; checking ends the sound', () => {
  const question = new MultipleChoice(sounds, 1);
  const root = show(question);
  players(root)[0]?.click();
  expect(question.getAnswerGiven()).toBe(false);
  root.querySelector<HTMLInputElement>('input[value="a"]')?.click();
  button(root, 'Kiểm tra').click();
  expect(plays(root)).toEqual([false, false]);
  expect(question.getScore()).toBe(1);
});

test('a sound that cannot be played opens its words', async () => {
  const root = show(new MultipleChoice(sounds, 1));
  media.refuse(true);
  players(root)[0]?.click();
  await Promise.resolve();
  await Promise.resolve();
  expect(root.querySelector('.lb-sound [role="status"]')?.textContent).toBe(
    'Chưa nghe được ở đây. Em đọc lời ghi lại nhé.',
  );
  expect(root.querySelector('.lb-sound details')?.hasAttribute('open')).toBe(true);
  expect(root.querySelector('.lb-sound details')?.textContent).toContain('Tiếng trầm, ngân dài');
});

test('answers without a text are numbered as they are shown, after a shuffle too', () => {
  const all = { ...pictures, shuffle: true, options: [...'abcdef'].map((id) => option(id, { pictureHtml: drawing })) };
  const question = new MultipleChoice(all, 1);
  const root = show(question);
  const shown = () => [...root.querySelectorAll('.lb-choice-text')].map((text) => text.textContent);
  const numbered = [1, 2, 3, 4, 5, 6].map((number) => `Hình ${number}`);
  expect(shown()).toEqual(numbered);
  for (let round = 0; round < 5; round += 1) {
    question.resetTask();
    expect(shown()).toEqual(numbered);
  }
});
