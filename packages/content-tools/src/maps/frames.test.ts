import { expect, test } from '@jest/globals';
import { isFrame } from './frames.js';

test.each<[string, [number, number, number, number], boolean]>([
  ['all of the data', [98, 4, 121, 25.5], true],
  ['west and east swapped', [110, 8, 102, 24], false],
  ['south and north swapped', [102, 24, 110, 8], false],
  ['nothing wide', [102, 8, 102, 24], false],
  ['beyond the west', [97, 8, 110, 24], false],
  ['beyond the north', [102, 8, 110, 26], false],
])('%s', (_name, frame, expected) => {
  expect(isFrame(frame)).toBe(expected);
});
