import { describe, expect, test } from '@jest/globals';
import type { GradeEntry } from '@langbiang/core';
import { stored } from './attempts.js';
import type { Fixture } from './place.js';
import { at, change, sampleGrade, sampleRecord } from './samples.js';

type Put = (n: number, grade: Partial<GradeEntry> | null) => Promise<unknown>;

/** Stores record `n` with that grade. */
const putter =
  (fixture: Fixture): Put =>
  (n, grade) =>
    fixture.store.attempts.save(change(sampleRecord(n, { grade: grade === null ? null : sampleGrade(grade) })));

export function outboxContract(fixture: Fixture): void {
  claimContract(fixture, putter(fixture));
  settleContract(fixture, putter(fixture));
  listContract(fixture, putter(fixture));
}

function claimContract(fixture: Fixture, put: Put): void {
  describe('claiming grades', () => {
    test('takes what is due, earliest first, up to the limit', async () => {
      await put(1, { nextTryAt: at(2) });
      await put(2, { nextTryAt: at(1) });
      await put(3, { nextTryAt: at(3) });
      await put(4, { nextTryAt: at(9) });
      await put(5, { nextTryAt: at(0), status: 'sent' });
      await put(6, { nextTryAt: at(0), status: 'failed' });
      await put(7, null);
      const claimed = await fixture.store.outbox.claimDue(at(3), at(5), 2);
      expect(claimed.map((record) => record.id)).toEqual(['record-2', 'record-1']);
      const rest = await fixture.store.outbox.claimDue(at(3), at(5), 10);
      expect(rest.map((record) => record.id)).toEqual(['record-3']);
    });

    test('compares instants, not texts', async () => {
      await put(1, { nextTryAt: '2026-11-24T15:00:00+07:00' });
      await put(2, { nextTryAt: '2026-11-24T08:00:00Z' });
      await put(3, { nextTryAt: '2026-11-24T08:00:00.600Z' });
      const claimed = await fixture.store.outbox.claimDue('2026-11-24T08:00:00.500Z', at(5), 10);
      expect(claimed.map((record) => record.id).sort()).toEqual(['record-1', 'record-2']);
    });

    test('a leased grade comes back when the lease has run out, not before', async () => {
      await put(1, {});
      const [claimed] = await fixture.store.outbox.claimDue(at(0), at(2), 10);
      expect(claimed?.grade).toMatchObject({ status: 'waiting', nextTryAt: at(2) });
      expect(claimed).toEqual(await stored(fixture, 'record-1'));
      expect(await fixture.store.outbox.claimDue(at(1), at(3), 10)).toEqual([]);
      expect(await fixture.store.outbox.claimDue(at(2), at(4), 10)).toHaveLength(1);
    });

    test('two workers on two handles never hold the same grade', async () => {
      for (let n = 0; n < 60; n += 1) await put(n, {});
      const other = await fixture.another();
      const batches = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? fixture.store : other).outbox.claimDue(at(0), at(2), 4)),
      );
      const ids = batches.flat().map((record) => record.id);
      expect(ids).toHaveLength(60);
      expect(new Set(ids).size).toBe(60);
    });

    test('an answer computed before the lease is refused, so it cannot undo the lease', async () => {
      await put(1, {});
      const before = await stored(fixture, 'record-1');
      await fixture.store.outbox.claimDue(at(0), at(2), 10);
      expect(await fixture.store.attempts.save(change(before))).toBe('conflict');
    });
  });
}

function settleContract(fixture: Fixture, put: Put): void {
  const grade = async () => (await stored(fixture, 'record-1')).grade;
  const error = { code: 'ags.unavailable', status: 503 };

  describe('settling grades', () => {
    test('sent and superseded are final', async () => {
      await put(1, {});
      await put(2, {});
      const { outbox } = fixture.store;
      await outbox.settle('record-1', 1, { kind: 'sent', at: at(1) });
      await outbox.settle('record-2', 1, { kind: 'superseded', at: at(1) });
      await outbox.settle('record-1', 1, { kind: 'failed', at: at(2), error });
      expect(await grade()).toEqual(sampleGrade({ status: 'sent', tries: 1, settledAt: at(1) }));
      expect((await stored(fixture, 'record-2')).grade).toMatchObject({ status: 'superseded' });
      expect(await outbox.claimDue(at(99), at(100), 10)).toEqual([]);
    });

    test('a retry waits for its time and keeps the reason; success forgets it', async () => {
      await put(1, {});
      const { outbox } = fixture.store;
      await outbox.claimDue(at(0), at(2), 1);
      await outbox.settle('record-1', 1, { kind: 'retry', nextTryAt: at(5), error });
      expect(await grade()).toMatchObject({ status: 'waiting', tries: 1, nextTryAt: at(5), lastError: error });
      expect(await outbox.claimDue(at(4), at(6), 1)).toEqual([]);
      expect(await outbox.claimDue(at(5), at(7), 1)).toHaveLength(1);
      await outbox.settle('record-1', 1, { kind: 'sent', at: at(6) });
      expect(await grade()).toEqual(sampleGrade({ status: 'sent', tries: 2, nextTryAt: at(7), settledAt: at(6) }));
    });

    test('news of an older seq leaves the newer grade waiting', async () => {
      await put(1, {});
      const { attempts, outbox } = fixture.store;
      const [claimed] = await outbox.claimDue(at(0), at(2), 1);
      if (claimed === undefined) throw new Error('nothing claimed');
      const newer = sampleGrade({ seq: 2, scoreGiven: 5, timestamp: at(1), nextTryAt: at(1) });
      expect(await attempts.save(change({ ...claimed, grade: newer }))).toBe('saved');
      await outbox.settle('record-1', 1, { kind: 'sent', at: at(1) });
      await outbox.settle('record-1', 1, { kind: 'failed', at: at(1), error });
      expect(await grade()).toEqual(newer);
      // Not even the revision moves: an answer under way need not be applied again.
      expect((await stored(fixture, 'record-1')).rev).toBe(claimed.rev + 1);
      expect(await outbox.claimDue(at(1), at(3), 1)).toMatchObject([{ id: 'record-1', grade: { seq: 2 } }]);
    });

    test('an unknown record or one without a grade is passed over', async () => {
      await put(1, null);
      await fixture.store.outbox.settle('record-1', 1, { kind: 'sent', at: at(1) });
      await fixture.store.outbox.settle('nobody', 1, { kind: 'sent', at: at(1) });
      expect(await stored(fixture, 'record-1')).toEqual({ ...sampleRecord(1), rev: 1 });
    });

    test('settling leaves everything else of the record as it was', async () => {
      await put(1, {});
      const before = await stored(fixture, 'record-1');
      await fixture.store.outbox.settle('record-1', 1, { kind: 'sent', at: at(1) });
      const after = await stored(fixture, 'record-1');
      expect({ ...after, grade: null, rev: 0 }).toEqual({ ...before, grade: null, rev: 0 });
    });
  });
}

function listContract(fixture: Fixture, put: Put): void {
  describe('looking after the outbox', () => {
    test('counts and lists by status, newest grade first', async () => {
      await put(1, { status: 'sent', timestamp: at(1) });
      await put(2, { status: 'sent', timestamp: at(2) });
      await put(3, { status: 'failed', timestamp: at(3) });
      await put(4, null);
      const { outbox } = fixture.store;
      expect(await outbox.counts()).toEqual({ waiting: 0, sent: 2, superseded: 0, failed: 1 });
      const ids = async (filter: Parameters<typeof outbox.list>[0]) =>
        (await outbox.list(filter)).map((record) => record.id);
      expect(await ids({ limit: 10 })).toEqual(['record-3', 'record-2', 'record-1']);
      expect(await ids({ limit: 2 })).toEqual(['record-3', 'record-2']);
      expect(await ids({ status: 'sent', limit: 10 })).toEqual(['record-2', 'record-1']);
      expect(await ids({ status: 'waiting', limit: 10 })).toEqual([]);
    });

    test('nextDue is the earliest waiting time', async () => {
      const { outbox } = fixture.store;
      expect(await outbox.nextDue()).toBeNull();
      await put(1, { nextTryAt: at(5) });
      await put(2, { nextTryAt: at(3) });
      await put(3, { nextTryAt: at(1), status: 'failed' });
      expect(await outbox.nextDue()).toBe(at(3));
    });

    test('retry makes a failed or waiting grade due now, with its tries counted afresh', async () => {
      const { outbox } = fixture.store;
      const lastError = { code: 'ags.refused', status: 403 };
      await put(1, { status: 'failed', tries: 9, lastError, settledAt: at(1) });
      await put(2, { nextTryAt: at(60) });
      await put(3, { status: 'sent' });
      await put(4, null);
      expect(await outbox.retry('record-1', at(2))).toBe(true);
      expect(await outbox.retry('record-2', at(2))).toBe(true);
      for (const id of ['record-3', 'record-4', 'nobody']) expect(await outbox.retry(id, at(2))).toBe(false);
      expect((await stored(fixture, 'record-1')).grade).toEqual(
        sampleGrade({ status: 'waiting', tries: 0, nextTryAt: at(2), lastError }),
      );
      expect(await outbox.claimDue(at(2), at(4), 10)).toHaveLength(2);
    });
  });
}
