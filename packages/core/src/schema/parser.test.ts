import { expect, test } from '@jest/globals';
import { schemaParser } from './parser.js';
import { closed, listOf, text } from './parts.js';

const parse = schemaParser<{ id: string; kind: string }[]>(
  listOf(closed({ id: text, kind: { enum: ['a', 'b'] } }, { note: text })),
  'list-invalid',
);

test('what fits comes back as it is', () => {
  const input = [{ id: 'x', kind: 'a' }];
  const result = parse(input);
  expect(result).toEqual({ ok: true, value: input });
});

test('a misspelt key is named, with its place', () => {
  const result = parse([
    { id: 'x', kind: 'a' },
    { id: 'y', kind: 'a', nte: 'z' },
  ]);
  expect(result).toMatchObject({ ok: false, error: { code: 'list-invalid', params: { where: '/1', count: 1 } } });
  expect(JSON.stringify(result)).toContain('nte');
});

test('a value outside the list tells which are allowed', () => {
  expect(JSON.stringify(parse([{ id: 'x', kind: 'c' }]))).toContain('(a, b)');
});

test('many problems: five are named, all are counted', () => {
  const result = parse(Array.from({ length: 9 }, () => ({ id: '', kind: 'a' })));
  if (result.ok) throw new Error('should be refused');
  expect(result.error.params?.['count']).toBe(9);
  expect(String(result.error.params?.['problem']).split('\n')).toHaveLength(5);
});

test.each([null, 'text', {}, []])('%j is refused, not thrown', (input) => {
  expect(parse(input).ok).toBe(false);
});
