import { expect, test } from '@jest/globals';
import type { ItemCard } from '@langbiang/core';
import type { Problem } from '../finding.js';
import { indexPage, lessonPage } from './pages.js';

const card: ItemCard = {
  ...{
    id: 'B-M4',
    title: { vi: 'Biển <của> ta', en: 'Our sea' },
    summary: { vi: 'Em đo biển.' },
    strand: 'B',
    level: 'THCS',
  },
  ...{ grades: [8, 9], subjects: ['LSDL-THCS'], outcomes: [], minutes: 30, review: 'draft', questions: 2, maxScore: 5 },
};
const warning: Problem = {
  ...{ place: { file: 'lessons/a.md', line: 3, column: 1 }, rule: 'unused-file', severity: 'warning' },
  ...{ message: { vi: 'Không dùng <a.md>', en: 'Not used' }, remedy: { vi: 'Xoá đi.', en: 'Delete it.' } },
};
const error: Problem = { ...warning, severity: 'error', message: { vi: 'Sai mã', en: 'Wrong id' } };

test('the index links to each lesson and shows text as text', () => {
  const html = indexPage({ cards: [card], problems: [], seen: 'abc' }, 'vi');
  expect(html).toContain('href="/lesson/B-M4"');
  expect(html).toContain('Biển &lt;của&gt; ta');
  expect(html).toContain('lớp 8, 9 · LSDL-THCS · 30 phút · 5 điểm');
  expect(html).not.toContain('problems');
  expect(html).toContain("new EventSource('/changes/abc')");
});

test('no lessons is said', () => {
  expect(indexPage({ cards: [], problems: [], seen: '' }, 'en')).toContain('No lessons yet.');
});

test('errors are open and hide the warnings until they are gone', () => {
  const html = lessonPage(card, { problems: [warning, error], seen: '' }, 'vi');
  expect(html).toContain('<details class="problems" open>');
  expect(html).toContain('lessons/a.md:3</code> Sai mã<br><span>Xoá đi.</span>');
  expect(html).not.toContain('Không dùng');
  const calm = lessonPage(card, { problems: [warning], seen: '' }, 'vi');
  expect(calm).toContain('<details class="problems">');
  expect(calm).toContain('Không dùng &lt;a.md&gt;');
});

test('the player is told where the lesson is', () => {
  expect(lessonPage(card, { problems: [], seen: 'abc' }, 'en')).toContain('{"h5pJsonPath":"/packages/B-M4"');
});
