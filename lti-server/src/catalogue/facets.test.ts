import { describe, expect, test } from '@jest/globals';
import { countsOf, type FacetCard, type Filters, fold, matches } from './facets.js';

const none: Filters = { query: '', kinds: [], strands: [], subjects: [], grades: [] };
const card = (id: string, strand: string, grades: number[], subjects: string[], title: string): FacetCard => ({
  id,
  kind: id.startsWith('on-tap') ? 'quiz' : 'lesson',
  strand,
  grades,
  subjects,
  text: fold(title),
});
const cards = [
  card('B-M4', 'B', [8], ['LSDL-THCS'], 'Năm vùng biển của Việt Nam'),
  card('C-T1', 'C', [4, 5], ['LSDL-TH'], 'Cồng chiêng và đàn đá'),
  card('D-P1', 'D', [10], ['TIN-THPT'], 'Nhận biết tin giả về biển đảo'),
];
const shown = (filters: Partial<Filters>) => cards.filter((c) => matches(c, { ...none, ...filters })).map((c) => c.id);

describe('search', () => {
  test.each([
    ['bien', ['B-M4', 'D-P1']],
    ['BIỂN ĐẢO', ['D-P1']],
    ['bien dao', ['D-P1']],
    ['dan da', ['C-T1']],
    ['đàn đá', ['C-T1']],
    ['  ', ['B-M4', 'C-T1', 'D-P1']],
    ['vệ tinh', []],
  ])('«%s»', (query, ids) => {
    expect(shown({ query })).toEqual(ids);
  });

  test('a decomposed query finds composed text', () => {
    expect(shown({ query: 'đảo'.normalize('NFD') })).toEqual(['D-P1']);
  });
});

describe('facets', () => {
  test('values of one facet widen, facets narrow', () => {
    expect(shown({ strands: ['B', 'C'] })).toEqual(['B-M4', 'C-T1']);
    expect(shown({ strands: ['B', 'C'], grades: ['5'] })).toEqual(['C-T1']);
    expect(shown({ subjects: ['LSDL-THCS'], grades: ['10'] })).toEqual([]);
  });

  test('a kind goes with what else is chosen', () => {
    const quiz = card('on-tap-8', 'B', [8], ['LSDL-THCS'], 'Ôn tập biển đảo');
    const all = [...cards, quiz];
    const ids = (filters: Partial<Filters>) =>
      all.filter((each) => matches(each, { ...none, ...filters })).map(({ id }) => id);
    expect(ids({ kinds: ['quiz'] })).toEqual(['on-tap-8']);
    expect(ids({ kinds: ['lesson'], grades: ['8'] })).toEqual(['B-M4']);
    expect(ids({ kinds: ['lesson', 'quiz'], grades: ['8'] })).toEqual(['B-M4', 'on-tap-8']);
    expect([...countsOf(all, { ...none, grades: ['8'] }, 'kinds')]).toEqual([
      ['lesson', 1],
      ['quiz', 1],
    ]);
  });

  test('the number on a chip is what choosing it would show', () => {
    const filters = { ...none, strands: ['B'] };
    expect([...countsOf(cards, filters, 'strands')]).toEqual([
      ['B', 1],
      ['C', 1],
      ['D', 1],
    ]);
    expect([...countsOf(cards, filters, 'grades')]).toEqual([['8', 1]]);
    expect(countsOf(cards, { ...none, query: 'bien' }, 'strands').get('C')).toBeUndefined();
  });
});

test('what is for staff is found among the grades, and with no grade', () => {
  const staff = card('D-M41', 'D', [], [], 'Thầy cô đăng bài an toàn');
  expect(matches(staff, { ...none, grades: ['staff'] })).toBe(true);
  expect(matches(staff, { ...none, grades: ['8'] })).toBe(false);
  expect(countsOf([...cards, staff], none, 'grades').get('staff')).toBe(1);
});
