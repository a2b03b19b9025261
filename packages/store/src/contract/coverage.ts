import { describe, expect, test } from '@jest/globals';
import { stored } from './attempts.js';
import type { Fixture } from './place.js';
import { at, change, engagement, sampleRecord, sampleStatement } from './samples.js';

export function coverageContract(fixture: Fixture): void {
  describe('coverage counters', () => {
    test('count distinct learners per class and item, and move with the record', async () => {
      const { attempts, coverage } = fixture.store;
      for (const n of [1, 2, 3]) {
        const record = sampleRecord(n);
        await attempts.save(change(record, { engagement: [engagement('opened', record)] }));
      }
      const first = await stored(fixture, 'record-1');
      await attempts.save(change(first, { engagement: [engagement('completed', first)] }));
      expect(await coverage.engagement('school-1')).toEqual([
        { tenantId: 'school-1', contextId: 'class-8a', itemId: 'B-M4', opened: 3, completed: 1 },
      ]);
    });

    test('a learner counts once, also when the same lesson is placed twice in the class', async () => {
      const { attempts, coverage } = fixture.store;
      const first = sampleRecord(1);
      const again = sampleRecord(1, { id: 'record-2', linkId: 'link-2' });
      const events = (record: typeof first) => [
        engagement('opened', record),
        engagement('opened', record),
        engagement('completed', record),
      ];
      await attempts.save(change(first, { engagement: events(first) }));
      await attempts.save(change(again, { engagement: events(again) }));
      const read = await stored(fixture, 'record-1');
      await attempts.save(change({ ...read, updatedAt: at(1) }, { engagement: events(read) }));
      expect(await coverage.engagement('school-1')).toMatchObject([{ opened: 1, completed: 1 }]);
    });

    test('classes, items and schools are counted apart; no school sees another', async () => {
      const { attempts, coverage } = fixture.store;
      const records = [
        sampleRecord(1),
        sampleRecord(2, { contextId: 'class-8b' }),
        sampleRecord(3, { itemId: 'C-M1' }),
        sampleRecord(4, { tenantId: 'school-2' }),
      ];
      for (const record of records) {
        await attempts.save(change(record, { engagement: [engagement('opened', record)] }));
      }
      const counters = await coverage.engagement('school-1');
      expect(counters.map(({ contextId, itemId, opened }) => `${contextId} ${itemId} ${opened}`).sort()).toEqual([
        'class-8a B-M4 1',
        'class-8a C-M1 1',
        'class-8b B-M4 1',
      ]);
      expect(await coverage.engagement('school-2')).toHaveLength(1);
      expect(await coverage.engagement('school-3')).toEqual([]);
    });

    test('a conflict writes nothing: no statement, no count', async () => {
      const { attempts, coverage } = fixture.store;
      const record = sampleRecord(1);
      await attempts.save(change(record));
      const late = {
        ...change({ ...record, rev: 0, updatedAt: at(9) }, { engagement: [engagement('completed', record)] }),
        statements: [sampleStatement('record-1', 's1')],
      };
      for (const expectedRev of [0, 7]) {
        expect(await attempts.save({ ...late, expectedRev })).toBe('conflict');
      }
      expect(await attempts.byId('record-1')).toEqual({ ...record, rev: 1 });
      expect(await attempts.statements('record-1')).toEqual([]);
      expect(await coverage.engagement('school-1')).toEqual([]);
    });
  });
}
