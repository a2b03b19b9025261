import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ItemCard, Strength } from '../lesson/item-card.js';
import { coverageCells, coverageOf } from './coverage.js';
import { type ClassEngagement, coverageBase } from './coverage-base.js';
import type { CoverageLayers } from './layers.js';
import { card, engaged, FRAMEWORK } from './samples.js';

const ids = FRAMEWORK.topics.flatMap((topic) => topic.outcomes.map((outcome) => outcome.id));
const strength = fc.constantFrom<Strength>('full', 'partial', 'support');
const cards: fc.Arbitrary<ItemCard[]> = fc
  .array(
    fc.record({
      outcomes: fc.array(fc.record({ id: fc.constantFrom(...ids), strength }), { maxLength: 4 }),
      review: fc.constantFrom<ItemCard['review']>('draft', 'in_review', 'approved'),
    }),
    { maxLength: 6 },
  )
  .map((drawn) => drawn.map(({ outcomes, review }, index) => card(`item-${index}`, outcomes, { review })));

/** One counter per class and lesson, as the store keeps them; a class has one grade. */
const engagement: fc.Arbitrary<ClassEngagement[]> = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(6), fc.nat(12), fc.nat(12)), {
    selector: ([c, item]) => `${c} ${item}`,
    maxLength: 12,
  })
  .map((drawn) =>
    drawn.map(([c, item, opened, completed]) =>
      engaged(`class-${c}`, `item-${item}`, {
        opened,
        completed: Math.min(opened, completed),
        grade: [8, 9, 12, 8, null][c] ?? null,
      }),
    ),
  );

const total = (drawnCards: ItemCard[], drawn: ClassEngagement[]): CoverageLayers =>
  coverageOf(coverageBase({ framework: FRAMEWORK, cards: drawnCards, engagement: drawn }), () => true);

describe('whatever lessons and classes there are', () => {
  test('no numerator exceeds its denominator, in cells and in totals', () => {
    fc.assert(
      fc.property(cards, engagement, (drawnCards, drawn) => {
        const base = coverageBase({ framework: FRAMEWORK, cards: drawnCards, engagement: drawn });
        const layers = [...coverageCells(base).map((each) => each.layers), coverageOf(base, () => true)];
        for (const { designed, engaged: done } of layers) {
          expect(designed.numerator).toBeLessThanOrEqual(designed.denominator);
          expect(done.numerator).toBeLessThanOrEqual(done.denominator);
          expect(done.denominator).toBeLessThanOrEqual(designed.denominator);
          expect(done.numerator).toBeLessThanOrEqual(designed.numerator);
          expect(designed.approved).toBeLessThanOrEqual(designed.numerator);
        }
      }),
    );
  });

  test('a number of 1 to 4 pupils never leaves', () => {
    fc.assert(
      fc.property(cards, engagement, (drawnCards, drawn) => {
        const base = coverageBase({ framework: FRAMEWORK, cards: drawnCards, engagement: drawn });
        for (const { layers } of coverageCells(base)) {
          for (const count of Object.values(layers.engaged.pupils)) {
            if (typeof count === 'number') expect(count === 0 || count >= 5).toBe(true);
          }
        }
      }),
    );
  });

  test('the total of a disjoint grouping is its sum; strands overlap, so they sum to at least the total', () => {
    fc.assert(
      fc.property(cards, engagement, (drawnCards, drawn) => {
        const base = coverageBase({ framework: FRAMEWORK, cards: drawnCards, engagement: drawn });
        const whole = coverageOf(base, () => true);
        for (const layer of ['designed', 'engaged'] as const) {
          const grades = [8, 9, 12].map((grade) => coverageOf(base, (outcome) => outcome.grade === grade)[layer]);
          const inCells = coverageCells(base).map((each) => each.layers[layer]);
          for (const side of ['numerator', 'denominator'] as const) {
            expect(grades.reduce((sum, each) => sum + each[side], 0)).toBe(whole[layer][side]);
            expect(inCells.reduce((sum, each) => sum + each[side], 0)).toBeGreaterThanOrEqual(whole[layer][side]);
          }
        }
      }),
    );
  });

  test('another lesson or another class never lowers what is covered', () => {
    fc.assert(
      fc.property(cards, engagement, (drawnCards, drawn) => {
        const all = total(drawnCards, drawn);
        const fewerCards = total(drawnCards.slice(1), drawn);
        const fewerClasses = total(drawnCards, drawn.slice(1));
        expect(all.designed.numerator).toBeGreaterThanOrEqual(fewerCards.designed.numerator);
        expect(all.engaged.numerator).toBeGreaterThanOrEqual(fewerCards.engaged.numerator);
        expect(all.engaged.numerator).toBeGreaterThanOrEqual(fewerClasses.engaged.numerator);
        expect(all.engaged.classes).toBeGreaterThanOrEqual(fewerClasses.engaged.classes);
        expect(all.designed).toEqual(fewerClasses.designed);
      }),
    );
  });

  test('the order of lessons and counters does not matter', () => {
    fc.assert(
      fc.property(cards, engagement, (drawnCards, drawn) => {
        expect(total([...drawnCards].reverse(), [...drawn].reverse())).toEqual(total(drawnCards, drawn));
      }),
    );
  });
});
