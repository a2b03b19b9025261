import { expect, test } from '@jest/globals';
import { strandsOf } from './strand.js';

test.each<[string[], string[]]>([
  [['FA'], ['A']],
  [['SOV'], ['B']],
  [['CUL-L'], ['C']],
  [['CUL-N'], ['C']],
  [['DIG'], ['D']],
  [
    ['CUL-N', 'SOV', 'CUL-L'],
    ['B', 'C'],
  ],
  [['LATER'], []],
])('themes %j are strands %j', (themes, strands) => {
  expect(strandsOf(themes)).toEqual(strands);
});
