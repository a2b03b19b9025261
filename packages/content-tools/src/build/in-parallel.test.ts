import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { inParallel } from './in-parallel.js';

test('so many at a time and no more, results in the order of the items', async () => {
  let [running, most] = [0, 0];
  const begun: number[] = [];
  const results = await inParallel([5, 1, 4, 2, 3], 2, async (turns) => {
    begun.push(turns);
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    running -= 1;
    return turns * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(begun).toEqual([5, 1, 4, 2, 3]);
  expect(most).toBe(2);
});

test('nothing to do, and a failure is told', async () => {
  expect(await inParallel([], 4, () => Promise.reject(new Error('never')))).toEqual([]);
  await expect(inParallel([1, 2], 4, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
});
