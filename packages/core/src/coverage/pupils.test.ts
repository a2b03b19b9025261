import { expect, test } from '@jest/globals';
import { shownPupils } from './pupils.js';

test.each<[number, number, ReturnType<typeof shownPupils>]>([
  [0, 0, { opened: 0, completed: 0 }],
  [1, 0, { opened: 'fewer-than-5', completed: 'fewer-than-5' }],
  [4, 4, { opened: 'fewer-than-5', completed: 'fewer-than-5' }],
  [5, 4, { opened: 5, completed: 'fewer-than-5' }],
  [5, 5, { opened: 5, completed: 5 }],
  [30, 0, { opened: 30, completed: 'fewer-than-5' }],
])('%d opened, %d completed', (opened, completed, shown) => {
  expect(shownPupils(opened, completed)).toEqual(shown);
});
