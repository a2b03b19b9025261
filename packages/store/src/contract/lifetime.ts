import { describe, expect, test } from '@jest/globals';
import type { Fixture } from './place.js';
import { at, change, engagement, sampleGrade, samplePlatform, sampleRecord, sampleStatement } from './samples.js';

export function lifetimeContract(fixture: Fixture): void {
  describe('opening and closing', () => {
    test('check passes on an open store and fails on a closed one', async () => {
      await fixture.store.check();
      const other = await fixture.another();
      await other.close();
      await expect(other.check()).rejects.toThrow();
    });

    test('everything is there after reopening', async () => {
      const record = sampleRecord(1, { grade: sampleGrade({ nextTryAt: at(3) }) });
      const statement = sampleStatement('record-1', 's1');
      const key = { kid: 'k', privateJwk: { kty: 'RSA' }, createdAt: at(0), retiredAt: null };
      const before = fixture.store;
      await before.attempts.save(
        change(record, { statements: [statement], engagement: [engagement('opened', record)] }),
      );
      await before.userState.put('record-1', 'state', 'page 2', at(0));
      await before.platforms.put(samplePlatform(1));
      await before.keys.ensure(key);
      await before.sessions.put({ idHash: 'h', data: { lang: 'vi' }, createdAt: at(0), expiresAt: at(9) });
      await before.oneTime.put('code', 'k', 1, at(9));

      const after = await fixture.reopen();
      expect(await after.attempts.get(record)).toEqual({ ...record, rev: 1 });
      expect(await after.attempts.statements('record-1')).toEqual([statement]);
      expect(await after.coverage.engagement('school-1')).toMatchObject([{ opened: 1, completed: 0 }]);
      expect(await after.outbox.nextDue()).toBe(at(3));
      expect(await after.userState.get('record-1', 'state')).toBe('page 2');
      expect(await after.platforms.list()).toEqual([samplePlatform(1)]);
      expect(await after.keys.list()).toEqual([key]);
      expect(await after.sessions.get('h', at(1))).toMatchObject({ data: { lang: 'vi' } });
      expect(await after.oneTime.take('code', 'k', at(1))).toBe(1);
    });

    test('what one handle wrote another sees at once', async () => {
      const other = await fixture.another();
      await fixture.store.attempts.save(change(sampleRecord(1)));
      expect(await other.attempts.byId('record-1')).not.toBeNull();
    });
  });
}
