import { describe, expect, test } from '@jest/globals';
import { coverageCells, coverageOf } from './coverage.js';
import { type CoverageInput, coverageBase } from './coverage-base.js';
import { outsideCoverage } from './outside.js';
import { card, engaged, FRAMEWORK, subject, topic } from './samples.js';

const base = (input: Partial<CoverageInput> = {}) =>
  coverageBase({ framework: FRAMEWORK, cards: [], engagement: [], ...input });
const everything = (input: Partial<CoverageInput> = {}) => coverageOf(base(input), () => true);
const bm4 = card('B-M4', [{ id: 'H8.O1', strength: 'partial' }]);
const cell = (input: Partial<CoverageInput>, grade: number, subjectId: string, strand: string) => {
  const found = coverageCells(base(input)).find(
    (each) => each.grade === grade && each.subject === subjectId && each.strand === strand,
  );
  if (found === undefined) throw new Error('no such cell');
  return found.layers;
};

describe('cells', () => {
  test('stand where the framework asks for something, by grade, subject and strand', () => {
    const cells = coverageCells(base());
    expect(
      cells.map(({ grade, subject, strand, layers }) => `${grade} ${subject} ${strand} ${layers.designed.denominator}`),
    ).toEqual(['8 LSDL B 4', '8 LSDL C 2', '8 GDCD A 2', '9 GDCD D 2', '12 DL B 2']);
    expect(cells.map(({ group, elective }) => `${group} ${elective}`).slice(2)).toEqual([
      'civics false',
      'civics false',
      'history_geography true',
    ]);
  });

  test('an outcome of two strands stands in two cells and once in the total', () => {
    const input = { cards: [card('B-M4', [{ id: 'H8B.O1', strength: 'full' }])] };
    expect(cell(input, 8, 'LSDL', 'B').designed.numerator).toBe(1);
    expect(cell(input, 8, 'LSDL', 'C').designed.numerator).toBe(1);
    expect(everything(input).designed).toMatchObject({ numerator: 1, denominator: 10 });
  });

  test('totals can be asked for any choice', () => {
    const cards = [
      bm4,
      card('A-M1', [
        { id: 'C8.O1', strength: 'full' },
        { id: 'C9.O1', strength: 'full' },
      ]),
    ];
    const of = (includes: Parameters<typeof coverageOf>[1]) => {
      const { numerator, denominator } = coverageOf(base({ cards }), includes).designed;
      return `${numerator}/${denominator}`;
    };
    expect(of(() => true)).toBe('3/10');
    expect(of(({ grade }) => grade === 8)).toBe('2/6');
    expect(of(({ group }) => group === 'civics')).toBe('2/4');
    expect(of(({ level }) => level === 'THPT')).toBe('0/2');
    expect(of(({ strands }) => strands.includes('B'))).toBe('1/6');
    expect(of(() => false)).toBe('0/0');
  });

  test('a topic of a subject the framework lacks is a fault', () => {
    const framework = { subjects: [subject('LSDL')], topics: [topic('T', { subject: 'TOAN' })] };
    expect(() => base({ framework })).toThrow('Topic T');
  });
});

describe('the designed layer', () => {
  test('counts an outcome once, by its strongest lesson, and tells the approved', () => {
    const cards = [
      card('1', [{ id: 'H8.O1', strength: 'support' }]),
      card('2', [{ id: 'H8.O1', strength: 'full' }], { review: 'approved' }),
      card('3', [
        { id: 'H8.O1', strength: 'partial' },
        { id: 'H8.O2', strength: 'support' },
      ]),
      card('4', [{ id: 'H8B.O1', strength: 'partial' }], { review: 'in_review' }),
    ];
    expect(cell({ cards }, 8, 'LSDL', 'B').designed).toEqual({
      numerator: 3,
      denominator: 4,
      byStrength: { full: 1, partial: 1, support: 1 },
      approved: 1,
      items: 4,
    });
  });

  test('outcomes outside the denominator count nowhere', () => {
    const cards = [
      card('1', [
        { id: 'X8.O1', strength: 'full' },
        { id: 'nowhere', strength: 'full' },
      ]),
    ];
    expect(everything({ cards }).designed).toMatchObject({ numerator: 0, items: 0 });
  });

  test('a lesson that names an outcome twice is one lesson', () => {
    const cards = [
      card('1', [
        { id: 'H8.O1', strength: 'support' },
        { id: 'H8.O1', strength: 'full' },
      ]),
    ];
    expect(everything({ cards }).designed).toMatchObject({
      numerator: 1,
      items: 1,
      byStrength: { full: 1, support: 0 },
    });
  });
});

describe('the engaged layer', () => {
  const cards = [
    bm4,
    card('B-M5', [
      { id: 'H8.O1', strength: 'full' },
      { id: 'H8.O2', strength: 'full' },
    ]),
  ];

  test('counts outcomes completed by a class of their grade, classes, and pupils', () => {
    const engagement = [engaged('8a', 'B-M4'), engaged('8b', 'B-M4', { opened: 10, completed: 7 })];
    expect(cell({ cards, engagement }, 8, 'LSDL', 'B').engaged).toEqual({
      numerator: 1,
      denominator: 4,
      classes: 2,
      pupils: { opened: 40, completed: 27 },
    });
  });

  test('opened alone covers nothing', () => {
    const engagement = [engaged('8a', 'B-M4', { completed: 0 })];
    expect(cell({ cards, engagement }, 8, 'LSDL', 'B').engaged).toEqual({
      numerator: 0,
      denominator: 4,
      classes: 1,
      pupils: { opened: 30, completed: 'fewer-than-5' },
    });
  });

  test('two lessons of one class do not count its pupils twice', () => {
    const engagement = [engaged('8a', 'B-M4', { completed: 12 }), engaged('8a', 'B-M5', { opened: 25, completed: 18 })];
    expect(cell({ cards, engagement }, 8, 'LSDL', 'B').engaged).toEqual({
      numerator: 2,
      denominator: 4,
      classes: 1,
      pupils: { opened: 30, completed: 18 },
    });
  });

  test('classes of two schools may have the same id', () => {
    const engagement = [engaged('8a', 'B-M4'), engaged('8a', 'B-M4', { tenantId: 'school-2' })];
    expect(cell({ cards, engagement }, 8, 'LSDL', 'B').engaged).toMatchObject({ classes: 2, pupils: { opened: 60 } });
  });

  test('another grade, an unknown grade and an unknown lesson cover nothing, and the page can say so', () => {
    const engagement = [
      engaged('9a', 'B-M4', { grade: 9 }),
      engaged('9a', 'B-M5', { grade: 9 }),
      engaged('?', 'B-M4', { grade: null }),
      engaged('8a', 'gone'),
      engaged('8b', 'B-M4', { opened: 0, completed: 0, grade: null }),
    ];
    const input = { framework: FRAMEWORK, cards, engagement };
    expect(everything(input).engaged).toMatchObject({ numerator: 0, classes: 0, pupils: { opened: 0, completed: 0 } });
    expect(outsideCoverage(base(input), input)).toEqual({ gradeUnknown: 1, otherGrade: 1 });
  });

  test('a class that is counted is not outside', () => {
    const input = { framework: FRAMEWORK, cards, engagement: [engaged('8a', 'B-M4')] };
    expect(outsideCoverage(base(input), input)).toEqual({ gradeUnknown: 0, otherGrade: 0 });
  });

  test('an elective subject is asked only when a class of the grade has opened a lesson of it', () => {
    const elective = [...cards, card('B-M9', [{ id: 'D12.O1', strength: 'full' }])];
    expect(cell({ cards: elective }, 12, 'DL', 'B').engaged.denominator).toBe(0);
    expect(cell({ cards: elective }, 12, 'DL', 'B').designed.denominator).toBe(2);
    expect(everything({ cards: elective }).engaged.denominator).toBe(8);
    const other = [engaged('11a', 'B-M9', { grade: 11 })];
    expect(cell({ cards: elective, engagement: other }, 12, 'DL', 'B').engaged.denominator).toBe(0);
    const unopened = [engaged('12a', 'B-M9', { grade: 12, opened: 0, completed: 0 })];
    expect(cell({ cards: elective, engagement: unopened }, 12, 'DL', 'B').engaged.denominator).toBe(0);
    const engagement = [engaged('12a', 'B-M9', { grade: 12, completed: 0 })];
    expect(cell({ cards: elective, engagement }, 12, 'DL', 'B').engaged).toMatchObject({
      numerator: 0,
      denominator: 2,
    });
  });
});
