import { expect, test } from '@jest/globals';
import { sampleContent } from '../testing/fixture.js';
import { SourceList } from './source-list.js';

const { facts } = sampleContent().knowledge;

test('a fact keeps the number of its first use', () => {
  const sources = new SourceList(facts);
  expect(['B-034', 'B-033', 'B-034'].map((id) => sources.cite(id))).toEqual([1, 2, 1]);
  expect(sources.list().map(({ n, factId, statement }) => [n, factId, statement])).toEqual([
    [1, 'B-034', 'Vùng tiếp giáp lãnh hải rộng 12 hải lí.'],
    [2, 'B-033', 'Lãnh hải rộng 12 hải lí tính từ đường cơ sở.'],
  ]);
});

test('an unknown fact is a fault of the program: lint has refused it before', () => {
  expect(() => new SourceList(facts).cite('B-999')).toThrow('unknown fact B-999');
});
