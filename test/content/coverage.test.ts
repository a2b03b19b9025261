import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { coverageBase, coverageCells, coverageOf, type Framework, type ItemCard } from '@langbiang/core';
import { parse } from 'yaml';

const file = new URL('../../content/framework/gdpt2018.yaml', import.meta.url);
const framework = parse(readFileSync(file, 'utf8')) as Framework;

const lesson: ItemCard = {
  id: 'B-M4',
  title: { vi: 'Năm vùng biển', en: 'Five maritime zones' },
  summary: { vi: 'Năm vùng biển' },
  strand: 'B',
  level: 'THCS',
  grades: [8],
  subjects: ['LSDL-THCS'],
  outcomes: [{ id: 'LSDL08.DL-BIEN-DAO.O1', strength: 'partial' }],
  minutes: 30,
  review: 'draft',
  questions: 8,
  maxScore: 12,
};
const engagement = [
  { tenantId: 't', contextId: '8a', itemId: 'B-M4', opened: 31, completed: 4, grade: 8 },
  { tenantId: 't', contextId: '8b', itemId: 'B-M4', opened: 28, completed: 26, grade: 8 },
];
const base = coverageBase({ framework, cards: [lesson], engagement });

test('every outcome of the denominator stands in a strand, so in some cell', () => {
  expect(base.outcomes).toHaveLength(244);
  expect(base.outcomes.filter(({ strands }) => strands.length === 0)).toEqual([]);
  const { designed, engaged } = coverageOf(base, () => true);
  expect(designed.denominator).toBe(244);
  // No class has opened a lesson of an elective subject of upper secondary.
  const elective = base.outcomes.filter((outcome) => outcome.elective);
  expect(new Set(elective.map(({ subject }) => subject))).toEqual(new Set(['DL-THPT', 'KTPL', 'TIN-THPT']));
  expect(engaged.denominator).toBe(244 - elective.length);
});

test('one lesson played by two classes covers one outcome of grade 8 in its cells', () => {
  const covered = coverageCells(base).filter(({ layers }) => layers.designed.numerator > 0);
  expect(covered.map(({ grade, subject, strand }) => `${grade} ${subject} ${strand}`)).toEqual(['8 LSDL-THCS B']);
  expect(covered[0]?.layers).toMatchObject({
    designed: { numerator: 1, byStrength: { full: 0, partial: 1, support: 0 }, approved: 0, items: 1 },
    engaged: { numerator: 1, classes: 2, pupils: { opened: 59, completed: 30 } },
  });
});

test('the groups of the mission split the denominator without rest', () => {
  const groups = [...new Set(base.outcomes.map(({ group }) => group))];
  const sizes = groups.map((group) => coverageOf(base, (outcome) => outcome.group === group).designed.denominator);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(244);
  expect(groups).toContain('history_geography');
  // Local education has placeholders only, until the province approves its contents.
  expect(groups).not.toContain('local_education');
});
