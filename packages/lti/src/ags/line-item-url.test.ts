import { expect, test } from '@jest/globals';
import { lineItemService } from './line-item-url.js';

test.each([
  [
    'https://lms.example/2/lineitems/3/lineitem?type_id=1',
    'https://lms.example/2/lineitems/3/lineitem/scores?type_id=1',
  ],
  ['https://lms.example/lineitem', 'https://lms.example/lineitem/scores'],
  ['https://lms.example/lineitem/', 'https://lms.example/lineitem/scores'],
  ['https://lms.example/lineitem?a=1&b=%2F?#part', 'https://lms.example/lineitem/scores?a=1&b=%2F?'],
  ['https://lms.example/?q=/lineitem', 'https://lms.example/scores?q=/lineitem'],
])('%s', (lineItem, scores) => {
  expect(lineItemService(lineItem, 'scores')).toBe(scores);
});

test("a filter is added to the platform's own query", () => {
  expect(lineItemService('https://lms.example/l?type_id=1', 'results', { user_id: 'a&b' })).toBe(
    'https://lms.example/l/results?type_id=1&user_id=a%26b',
  );
});
