import { expect, test } from '@jest/globals';
import { unzip } from './unzip.js';
import { zip } from './zip.js';

const files = new Map([
  ['content/content.json', Buffer.from('{"title":"Lãnh hải"}'.repeat(50))],
  ['content/images/a.png', Buffer.from('not really a picture')],
  ['h5p.json', Buffer.from('{}')],
]);

test('what was packed comes out again', async () => {
  expect(await unzip(await zip(files))).toEqual(files);
});

test('texts are deflated, pictures are not', async () => {
  const bytes = await zip(files);
  expect(bytes.length).toBeLessThan(700);
  expect(bytes.includes('not really a picture')).toBe(true);
});

test('the same files make the same bytes, whatever the clock says', async () => {
  const bytes = await zip(files);
  expect((await zip(new Map(files))).equals(bytes)).toBe(true);
  // Local file header, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.7: time at 10, date at 12.
  expect(bytes.readUInt16LE(10)).toBe(0);
  expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (1 << 5) | 1);
});
