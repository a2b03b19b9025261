/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Moment, nextAtOnce, nextDue, partBefore } from './moments.js';

const moment = (at: number, isAnswered = false): Moment => {
  const instance = { getAnswerGiven: () => isAnswered } as unknown as Moment['instance'];
  return { at, subContentId: String(at), instance };
};

test('the first that waits behind the one time and up to the other', () => {
  const moments = [moment(3), moment(7, true), moment(7), moment(9)];
  expect(nextDue(moments, 0, 10)).toBe(0);
  expect(nextDue(moments, 3, 10)).toBe(2);
  expect(nextDue(moments, 3, 6.9)).toBeUndefined();
  expect(nextDue(moments, 8.9, 9)).toBe(3);
});

test('whatever steps playing makes, no waiting question is passed over', () => {
  const times = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 }).map((all) => all.sort((a, b) => a - b));
  const steps = fc.array(fc.double({ min: 0.01, max: 30, noNaN: true }), { maxLength: 20 });
  fc.assert(
    fc.property(times, steps, (all, moved) => {
      const moments = all.map((at) => moment(at));
      let now = 0;
      for (const step of moved) {
        const due = nextDue(moments, now, now + step);
        const crossed = all.findIndex((at) => at > now && at <= now + step);
        expect(due).toBe(crossed < 0 ? undefined : crossed);
        now = due === undefined ? now + step : (all[due] ?? 0);
      }
    }),
  );
});

test('another at the same time', () => {
  const moments = [moment(3), moment(7), moment(7, true), moment(7)];
  expect(nextAtOnce(moments, 1)).toBe(3);
  expect(nextAtOnce(moments, 0)).toBeUndefined();
});

test('the part before a question begins at the one before it, or half a minute back', () => {
  const moments = [moment(12), moment(40), moment(40), moment(55)];
  expect([0, 1, 2, 3].map((index) => partBefore(moments, index))).toEqual([0, 12, 12, 40]);
  expect(partBefore([moment(95)], 0)).toBe(65);
});
