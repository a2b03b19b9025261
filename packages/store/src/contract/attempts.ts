import { describe, expect, test } from '@jest/globals';
import type { LearnerRecord } from '@langbiang/core';
import type { Fixture } from './place.js';
import { at, change, sampleGrade, sampleRecord, sampleStatement } from './samples.js';

export function attemptContract(fixture: Fixture): void {
  describe('attempts', () => {
    test('an unknown record is null', async () => {
      const { attempts } = fixture.store;
      expect(await attempts.get({ tenantId: 't', linkId: 'l', userId: 'u' })).toBeNull();
      expect(await attempts.byId('nobody')).toBeNull();
      expect(await attempts.byLink('t', 'l')).toEqual([]);
      expect(await attempts.statements('nobody')).toEqual([]);
    });

    test('a saved record is read back whole, by key and by id, with rev 1', async () => {
      const record = sampleRecord(1, { grade: sampleGrade() });
      expect(await fixture.store.attempts.save(change(record))).toBe('saved');
      expect(await fixture.store.attempts.get(record)).toEqual({ ...record, rev: 1 });
      expect(await fixture.store.attempts.byId(record.id)).toEqual({ ...record, rev: 1 });
    });

    test('each write raises rev by one', async () => {
      const { attempts } = fixture.store;
      await attempts.save(change(sampleRecord(1)));
      for (const minute of [1, 2, 3]) {
        const read = await stored(fixture, 'record-1');
        expect(await attempts.save(change({ ...read, updatedAt: at(minute) }))).toBe('saved');
      }
      expect(await attempts.byId('record-1')).toMatchObject({ rev: 4, updatedAt: at(3) });
    });

    test('the key is tenant, link and user together', async () => {
      const { attempts } = fixture.store;
      const base = sampleRecord(1);
      const others = [
        { ...base, id: 'a', tenantId: 'school-2' },
        { ...base, id: 'b', linkId: 'link-2' },
        { ...base, id: 'c', userId: 'user-2' },
      ];
      for (const record of [base, ...others]) expect(await attempts.save(change(record))).toBe('saved');
      for (const record of [base, ...others]) expect((await attempts.get(record))?.id).toBe(record.id);
    });

    test('byLink gives the records of one placement of one school only', async () => {
      const { attempts } = fixture.store;
      await attempts.save(change(sampleRecord(2)));
      await attempts.save(change(sampleRecord(1)));
      await attempts.save(change(sampleRecord(3, { linkId: 'link-2' })));
      await attempts.save(change(sampleRecord(4, { tenantId: 'school-2' })));
      const ids = (await attempts.byLink('school-1', 'link-1')).map((record) => record.id);
      expect(ids.sort()).toEqual(['record-1', 'record-2']);
    });

    test('a record opened twice at the same time is kept once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          fixture.store.attempts.save(change(sampleRecord(1, { id: `record-${n}` }))),
        ),
      );
      expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
    });

    test('of parallel writes on the same rev one is saved, through any handle', async () => {
      await fixture.store.attempts.save(change(sampleRecord(1)));
      const other = await fixture.another();
      const read = await stored(fixture, 'record-1');
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? fixture.store : other).attempts.save(change({ ...read, updatedAt: at(n) })),
        ),
      );
      expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
      const winner = answers.indexOf('saved');
      expect(await other.attempts.byId('record-1')).toMatchObject({ rev: 2, updatedAt: at(winner) });
    });
  });

  statementContract(fixture);
}

function statementContract(fixture: Fixture): void {
  describe('statements', () => {
    test('stand in the order they arrived, whatever their ids', async () => {
      const { attempts } = fixture.store;
      const first = [sampleStatement('record-1', 'z'), sampleStatement('record-1', 'm')];
      await attempts.save(change(sampleRecord(1), { statements: first }));
      const later = sampleStatement('record-1', 'a');
      await attempts.save(change(await stored(fixture, 'record-1'), { statements: [later] }));
      expect(await attempts.statements('record-1')).toEqual([...first, later]);
    });

    test('an id known already is skipped: the first one stays', async () => {
      const { attempts } = fixture.store;
      const first = sampleStatement('record-1', 's1', 'a');
      await attempts.save(change(sampleRecord(1), { statements: [first, { ...first, response: 'b' }] }));
      await attempts.save(
        change(await stored(fixture, 'record-1'), {
          statements: [{ ...first, response: 'c' }, sampleStatement('record-1', 's2')],
        }),
      );
      const kept = await attempts.statements('record-1');
      expect(kept.map(({ id, response }) => [id, response])).toEqual([
        ['s1', 'a'],
        ['s2', 'a'],
      ]);
    });

    test('the same id in the record of another learner is another statement', async () => {
      const { attempts } = fixture.store;
      await attempts.save(change(sampleRecord(1), { statements: [sampleStatement('record-1', 's1', 'a')] }));
      await attempts.save(change(sampleRecord(2), { statements: [sampleStatement('record-2', 's1', 'b')] }));
      expect(await attempts.statements('record-1')).toMatchObject([{ response: 'a' }]);
      expect(await attempts.statements('record-2')).toMatchObject([{ response: 'b' }]);
    });

    test('knownStatements names those stored for the record', async () => {
      const { attempts } = fixture.store;
      await attempts.save(change(sampleRecord(1), { statements: [sampleStatement('record-1', 's1')] }));
      await attempts.save(change(sampleRecord(2), { statements: [sampleStatement('record-2', 's2')] }));
      expect(await attempts.knownStatements('record-1', ['s1', 's2', 's3'])).toEqual(new Set(['s1']));
      expect(await attempts.knownStatements('record-1', [])).toEqual(new Set());
    });
  });
}

export async function stored(fixture: Fixture, id: string): Promise<LearnerRecord> {
  const record = await fixture.store.attempts.byId(id);
  if (record === null) throw new Error(`${id} is not stored`);
  return record;
}
