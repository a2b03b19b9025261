import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';
import { AT_ONCE, CODES, LEARNERS } from './jobs.js';
import type { Fixture, JobName, StorePlace } from './place.js';
import { at } from './samples.js';

export function processContract(fixture: Fixture): void {
  describe('several processes', () => {
    test('kill -9 right after save returned: every acknowledged save is there, whole', async () => {
      const acknowledged = await runUntilKilled(fixture.place, 'write-records', 200);
      expect(acknowledged.length).toBeGreaterThanOrEqual(200);
      const store = await fixture.reopen();
      const revs = new Map(acknowledged.map((line) => line.split(' ') as [string, string]));
      for (const [id, rev] of revs) {
        const record = await store.attempts.byId(id);
        expect(record?.rev).toBeGreaterThanOrEqual(Number(rev));
        expect(record?.grade).toMatchObject({ status: 'waiting' });
        // Record and statements are one write: as many statements as revisions.
        expect(await store.attempts.statements(id)).toHaveLength(record?.rev ?? -1);
      }
      const [counter] = await store.coverage.engagement('school-1');
      const { waiting } = await store.outbox.counts();
      expect(counter?.opened).toBe(waiting);
      expect(waiting - (counter?.completed ?? 0)).toBeLessThanOrEqual(1);
    }, 60_000);

    test('kill -9 amid parallel writes: every acknowledged one is there', async () => {
      const acknowledged = await runUntilKilled(fixture.place, 'write-codes', 210);
      expect(acknowledged.length).toBeGreaterThanOrEqual(210);
      const store = await fixture.reopen();
      for (const key of acknowledged) expect(await store.oneTime.take('code', key, at(1))).toBe(Number(key.slice(1)));
    }, 60_000);

    test('a process that dies before its writes are committed has acknowledged none', async () => {
      expect(await runUntilKilled(fixture.place, 'die-writing', AT_ONCE)).toEqual([]);
      await (await fixture.reopen()).oneTime.put('code', 'k0', 'later', at(10));
      expect(await fixture.store.oneTime.take('code', 'k0', at(1))).toBe('later');
    }, 60_000);

    test('each one-time value goes to one of four processes', async () => {
      for (let n = 0; n < CODES; n += 1) await fixture.store.oneTime.put('code', `k${n}`, n, at(10));
      const lines = await runAll(fixture.place, 'take-codes', 4);
      expect(lines).toHaveLength(CODES);
      expect(new Set(lines).size).toBe(CODES);
    }, 60_000);

    test('four processes saving the same learners: one wins each, counted once', async () => {
      const lines = await runAll(fixture.place, 'count-learners', 4);
      expect(lines).toHaveLength(4 * LEARNERS);
      expect(lines.filter((line) => line.endsWith(' saved'))).toHaveLength(LEARNERS);
      expect(await fixture.store.coverage.engagement('school-1')).toMatchObject([{ opened: LEARNERS }]);
    }, 60_000);
  });
}

/** Lines the process said before it was killed in the middle of its work. */
async function runUntilKilled(place: StorePlace, job: JobName, lines: number): Promise<string[]> {
  const child = place.spawn(job);
  const exit = once(child, 'exit');
  const said: string[] = [];
  if (child.stdout === null) throw new Error('stdout is not a pipe');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === lines) child.kill('SIGKILL');
  }
  const [, signal] = await exit;
  expect(signal).toBe('SIGKILL');
  return said;
}

async function runAll(place: StorePlace, job: JobName, processes: number): Promise<string[]> {
  const runs = Array.from({ length: processes }, async () => {
    const child = place.spawn(job);
    const exit = once(child, 'exit');
    const said: string[] = [];
    if (child.stdout === null) throw new Error('stdout is not a pipe');
    for await (const line of createInterface({ input: child.stdout })) said.push(line);
    expect((await exit)[0]).toBe(0);
    return said;
  });
  return (await Promise.all(runs)).flat();
}
