import { expect, test } from '@jest/globals';
import { nextPage } from './next-page.js';

const here = 'https://lms.example/lineitems?type_id=1';

test('a plain Link header (RFC 8288), next not the first of its links', () => {
  const header = `<${here}&page=1>; rel="first", <${here}&page=3>; rel="next", <${here}&page=9>; rel="last"`;
  expect(nextPage(header, here)).toBe(`${here}&page=3`);
});

test('a relative target and an unquoted relation', () => {
  expect(nextPage('</lineitems?page=2>; rel=next', here)).toBe('https://lms.example/lineitems?page=2');
});

test("Moodle's typographic quotes and &amp;, as they arrive", () => {
  const quote = (text: string) => Buffer.from(`“${text}”`, 'utf8').toString('latin1');
  const header = `<${here}&amp;from=0>; rel=${quote('first')}, <${here}&amp;from=2>; rel=${quote('next')}, <${here}&amp;from=4>; rel=${quote('last')}`;
  expect(nextPage(header, here)).toBe(`${here}&from=2`);
});

test.each([
  ['no header', null],
  ['no next', `<${here}&page=1>; rel="prev"`],
  ['a relation that only contains the word', `<${here}&page=2>; rel="nextish"`],
  ['a page on another host', '<https://evil.example/lineitems?page=2>; rel="next"'],
  ['plain http after https', '<http://lms.example/lineitems?page=2>; rel="next"'],
  ['the same page again', `<${here}>; rel="next"`],
  ['nonsense', '<<>>; rel="next"'],
])('no further page: %s', (_, header) => {
  expect(nextPage(header, here)).toBeNull();
});
