import { expect, test } from '@jest/globals';
import { type Fact, isOverdue, parseFacts } from './fact.js';

const fact = (change: Partial<Fact> = {}): Fact => ({
  id: 'B-033',
  strand: 'B',
  section: 'B3. Các vùng biển',
  statement: 'Lãnh hải rộng 12 hải lí tính từ đường cơ sở.',
  as_of: '2026-11-22',
  confidence: 'two_or_more_sources',
  scoring_allowed: true,
  sources: [{ title: 'Nguồn một', url: 'https://mot.vn/a' }, { title: 'Nguồn hai' }],
  ...change,
});

test('a sound fact is taken', () => {
  expect(parseFacts([fact()])).toEqual({ ok: true, value: [fact()] });
});

test.each<[string, Partial<Fact>]>([
  ['one source', { sources: [{ title: 'Nguồn một' }] }],
  ['unofficial pages only', { unofficial_only: true }],
  ['confidence one_source', { confidence: 'one_source' }],
  ['general knowledge', { confidence: 'general_knowledge' }],
  ['part of it in doubt and no word on which part', { confidence: 'partly_two_sources' }],
])('%s cannot decide a right answer', (_name, change) => {
  expect(parseFacts([fact(change)])).toMatchObject({ ok: false, error: { code: 'facts-invalid' } });
  expect(parseFacts([fact({ ...change, scoring_allowed: false })]).ok).toBe(true);
});

test.each<[string, unknown[]]>([
  ['the same id twice', [fact(), fact({ statement: 'Khác.' })]],
  ['an id of another strand', [fact({ id: 'A-033' })]],
  ['a recheck before the check', [fact({ recheck_by: '2026-11-22' })]],
  ['a link that is not http', [fact({ sources: [{ title: 'x', url: 'ftp://x' }, { title: 'y' }] })]],
  ['an unknown key', [{ ...fact(), statment: 'x' }]],
  ['no statement', [{ ...fact(), statement: undefined }]],
])('%s is refused', (_name, input) => {
  expect(parseFacts(input).ok).toBe(false);
});

test('a fact is overdue after its recheck day, one without a day never', () => {
  const moving = fact({ recheck_by: '2027-01-17' });
  expect(isOverdue(moving, '2027-01-17')).toBe(false);
  expect(isOverdue(moving, '2027-01-18')).toBe(true);
  expect(isOverdue(fact(), '2099-01-01')).toBe(false);
});
