/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import type { HotspotsParams } from '@langbiang/core';
import { button, loadCore, show } from '../../testing/src/core.js';

loadCore();
const { PictureHotspots } = await import('./picture-hotspots.js');

const spot = (id: string, html: string, x: number, y: number) => {
  return { id, html, x, y, shape: 'rect' as const, width: 20, height: 10, feedbackHtml: '' };
};
const params: HotspotsParams = {
  questionHtml: 'Em gọi tên từng bộ phận.',
  mode: 'label',
  picture: {
    image: { path: 'images/chieng.jpg', mime: 'image/jpeg', width: 800, height: 600 },
    ...{ alt: 'Một chiếc chiêng treo trên giá', width: 800, height: 600 },
  },
  spots: [spot('num', 'Núm', 50, 50), spot('vanh', 'Vành', 10, 90), spot('day', 'Dây treo', 50, 5)],
  extras: [],
  behaviour: { retry: true, showSolution: true },
};

test('a photograph comes out of the content’s folder, with its words', () => {
  const root = show(new PictureHotspots(params, 1));
  const image = root.querySelector('img');
  expect(image?.src).toMatch(/\/content.*\/images\/chieng\.jpg$|\/files\/1\/images\/chieng\.jpg$/);
  expect(image?.alt).toBe('Một chiếc chiêng treo trên giá');
  expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['800', '600']);
});

test('a drawing that somebody pasted in is named too', () => {
  const picture = {
    svgHtml: '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
    alt: 'Chiếc chiêng',
    width: 9,
    height: 9,
  };
  const svg = show(new PictureHotspots({ ...params, picture }, 1)).querySelector('.lb-sheet > svg');
  expect([svg?.getAttribute('role'), svg?.getAttribute('aria-label')]).toEqual(['img', 'Chiếc chiêng']);
});

test('places are told by left and right, not by north and south', () => {
  const root = show(new PictureHotspots(params, 1));
  expect([...root.querySelectorAll('.lb-pin')].map((pin) => pin.getAttribute('aria-label'))).toEqual([
    'Vị trí 1, ở trên, chính giữa',
    'Vị trí 2, ở chính giữa',
    'Vị trí 3, ở dưới, bên trái',
  ]);
});

test('named right throughout', () => {
  const question = new PictureHotspots(params, 1);
  const root = show(question);
  for (const [number, name] of [
    [1, 'Dây treo'],
    [2, 'Núm'],
    [3, 'Vành'],
  ] as const) {
    root.querySelectorAll<HTMLButtonElement>('.lb-pin')[number - 1]?.click();
    button(root.querySelector('.lb-names') as HTMLElement, name).click();
  }
  button(root, 'Kiểm tra').click();
  expect([question.getScore(), question.getMaxScore()]).toEqual([3, 3]);
});
