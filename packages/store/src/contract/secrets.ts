import { describe, expect, test } from '@jest/globals';
import type { Fixture } from './place.js';
import { at } from './samples.js';

export function secretContract(fixture: Fixture): void {
  oneTimeContract(fixture);
  keyContract(fixture);
  sessionContract(fixture);
}

function oneTimeContract(fixture: Fixture): void {
  describe('one-time values', () => {
    test('are given once, to the right kind and key', async () => {
      const { oneTime } = fixture.store;
      await oneTime.put('state', 'k', { nonce: 'n', deep: [1, 'ữ'] }, at(10));
      expect(await oneTime.take('code', 'k', at(1))).toBeNull();
      expect(await oneTime.take('state', 'other', at(1))).toBeNull();
      expect(await oneTime.take('state', 'k', at(1))).toEqual({ nonce: 'n', deep: [1, 'ữ'] });
      expect(await oneTime.take('state', 'k', at(1))).toBeNull();
    });

    test('of 50 parallel takes through two handles exactly one gets the value', async () => {
      const other = await fixture.another();
      await fixture.store.oneTime.put('code', 'k', 'value', at(10));
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? fixture.store : other).oneTime.take('code', 'k', at(1))),
      );
      expect(answers.filter((answer) => answer !== null)).toEqual(['value']);
    });

    test('are gone at their expiry, not before', async () => {
      const { oneTime } = fixture.store;
      await oneTime.put('code', 'a', 1, at(10));
      await oneTime.put('code', 'b', 2, '2026-11-24T15:10:00+07:00');
      expect(await oneTime.take('code', 'a', '2026-11-24T08:09:59.999Z')).toBe(1);
      expect(await oneTime.take('code', 'b', '2026-11-24T08:10:00Z')).toBeNull();
      expect(await oneTime.take('code', 'b', at(1))).toBeNull();
    });

    test('a second put replaces the first', async () => {
      const { oneTime } = fixture.store;
      await oneTime.put('code', 'a', 'old', at(1));
      await oneTime.put('code', 'a', 'new', at(10));
      expect(await oneTime.take('code', 'a', at(5))).toBe('new');
    });

    test('sweep drops the expired and says how many', async () => {
      const { oneTime } = fixture.store;
      for (const n of [1, 2, 3]) await oneTime.put('code', `k${n}`, n, at(n));
      expect(await oneTime.sweep(at(2))).toBe(2);
      expect(await oneTime.sweep(at(2))).toBe(0);
      expect(await oneTime.take('code', 'k3', at(2))).toBe(3);
    });
  });
}

function keyContract(fixture: Fixture): void {
  describe('signing keys', () => {
    const key = (kid: string) => ({ kid, privateJwk: { kty: 'RSA', d: kid }, createdAt: at(0), retiredAt: null });

    test('the first key stays the active one', async () => {
      const { keys } = fixture.store;
      expect(await keys.list()).toEqual([]);
      expect(await keys.ensure(key('one'))).toEqual(key('one'));
      expect(await keys.ensure(key('two'))).toEqual(key('one'));
      expect(await keys.list()).toEqual([key('one')]);
    });

    test('a new key takes the place of the active one, which says how long it is still published', async () => {
      const { keys } = fixture.store;
      await keys.ensure(key('one'));
      await keys.rotate({ ...key('two'), createdAt: at(1), signsFrom: at(2) }, at(9));
      const [one, two] = [
        { ...key('one'), retiredAt: at(9) },
        { ...key('two'), createdAt: at(1), signsFrom: at(2) },
      ];
      expect(await keys.list()).toEqual([one, two]);
      expect(await keys.ensure(key('three'))).toEqual(two);
    });

    test('of parallel rotations every key is kept and one is active', async () => {
      const other = await fixture.another();
      await fixture.store.keys.ensure(key('first'));
      await Promise.all(
        [1, 2, 3, 4].map((n) =>
          (n % 2 ? other : fixture.store).keys.rotate({ ...key(`k${n}`), createdAt: at(n) }, at(9)),
        ),
      );
      const kept = await fixture.store.keys.list();
      expect(kept.map(({ kid }) => kid)).toEqual(['first', 'k1', 'k2', 'k3', 'k4']);
      expect(kept.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
    });

    test('parallel starts agree on one key', async () => {
      const other = await fixture.another();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? fixture.store : other).keys.ensure(key(`key-${n}`))),
      );
      expect(new Set(answers.map(({ kid }) => kid)).size).toBe(1);
      expect(await other.keys.list()).toEqual(answers.slice(0, 1));
    });
  });
}

function sessionContract(fixture: Fixture): void {
  describe('sessions', () => {
    const session = (n: number, expiresAt: string) => ({
      idHash: `hash-${n}`,
      data: { roles: ['teacher'], context: null },
      createdAt: at(0),
      expiresAt,
    });

    test('live until they expire', async () => {
      const { sessions } = fixture.store;
      await sessions.put(session(1, at(10)));
      expect(await sessions.get('hash-1', at(9))).toEqual(session(1, at(10)));
      expect(await sessions.get('hash-1', at(10))).toBeNull();
      expect(await sessions.get('hash-2', at(0))).toBeNull();
    });

    test('are replaced by a put with the same id', async () => {
      const { sessions } = fixture.store;
      await sessions.put(session(1, at(1)));
      await sessions.put(session(1, at(10)));
      expect(await sessions.get('hash-1', at(5))).toEqual(session(1, at(10)));
    });

    test('sweep drops the expired and says how many', async () => {
      const { sessions } = fixture.store;
      for (const n of [1, 2, 3]) await sessions.put(session(n, at(n)));
      expect(await sessions.sweep(at(2))).toBe(2);
      expect(await sessions.get('hash-3', at(2))).not.toBeNull();
      expect(await sessions.get('hash-2', at(1))).toBeNull();
    });
  });
}
