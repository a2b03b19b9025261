import { expect, test } from '@jest/globals';
import { MarkdownFile } from './markdown-file.js';

const text = `Lãnh hải rộng 12 hải lí.[^B-033]
Dòng hai.[^B-034][^B-033]

![Mặt cắt](media/a.svg "Chú thích[^B-035]")

| Vùng | Rộng |
|---|---|
| Lãnh hải | 12[^B-033] |
`;

const file = new MarkdownFile('01.md', text);

test('every citation knows its line and column', () => {
  expect(file.cites.map(({ token, place }) => `${token.content} ${place.line}:${place.column}`)).toEqual([
    'B-033 1:25',
    'B-034 2:10',
    'B-033 2:18',
    'B-035 4:34',
    'B-033 8:16',
  ]);
});

test('a picture stands where it is written', () => {
  expect(file.pictures.map(({ place }) => place)).toEqual([{ file: '01.md', line: 4, column: 1 }]);
});

test('a passage is the words without the marks, and what it cites', () => {
  const [first] = file.passages;
  expect(first?.text).toBe('Lãnh hải rộng 12 hải lí. Dòng hai.');
  expect(first?.cites.map(({ token }) => token.content)).toEqual(['B-033', 'B-034', 'B-033']);
});
