import { expect, test } from '@jest/globals';
import { createSingleFlight } from './single-flight.js';

test('parallel callers of one key share one run; another key runs by itself', async () => {
  const single = createSingleFlight<number>();
  let runs = 0;
  const work = async () => {
    runs += 1;
    return runs;
  };
  expect(await Promise.all([single('a', work), single('a', work), single('b', work)])).toEqual([1, 1, 2]);
});

test('the next caller after the end runs anew, also after a failure', async () => {
  const single = createSingleFlight<string>();
  await expect(single('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await single('a', async () => 'up')).toBe('up');
  expect(await single('a', async () => 'again')).toBe('again');
});
