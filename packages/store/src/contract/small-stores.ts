import { describe, expect, test } from '@jest/globals';
import { USER_STATE_MAX_BYTES } from '../ports.js';
import type { Fixture } from './place.js';
import { at, change, samplePlatform, sampleRecord } from './samples.js';

export function smallStoreContract(fixture: Fixture): void {
  userStateContract(fixture);
  contextContract(fixture);
  itemContract(fixture);
  reviewContract(fixture);
  platformContract(fixture);
}

function userStateContract(fixture: Fixture): void {
  describe('resume state', () => {
    test('is kept per record and key, replaced, and cleared for the record', async () => {
      const { attempts, userState } = fixture.store;
      for (const n of [1, 2]) await attempts.save(change(sampleRecord(n)));
      expect(await userState.get('record-1', 'state')).toBeNull();
      await userState.put('record-1', 'state', '{"page":1}', at(0));
      await userState.put('record-1', 'state', '{"page":2}', at(1));
      await userState.put('record-1', 'q1', '', at(1));
      await userState.put('record-2', 'state', '{"page":9}', at(1));
      expect(await userState.get('record-1', 'state')).toBe('{"page":2}');
      expect(await userState.get('record-1', 'q1')).toBe('');
      await userState.clear('record-1');
      expect(await userState.get('record-1', 'state')).toBeNull();
      expect(await userState.get('record-1', 'q1')).toBeNull();
      expect(await userState.get('record-2', 'state')).toBe('{"page":9}');
    });

    test('takes 256 KiB of UTF-8 and not a byte more', async () => {
      const { attempts, userState } = fixture.store;
      await attempts.save(change(sampleRecord(1)));
      const full = 'ệ'.repeat(USER_STATE_MAX_BYTES / 3) + 'a'.repeat(USER_STATE_MAX_BYTES % 3);
      await userState.put('record-1', 'state', full, at(0));
      await expect(userState.put('record-1', 'state', `${full}a`, at(1))).rejects.toMatchObject({
        code: 'store.value_too_large',
      });
      expect(await userState.get('record-1', 'state')).toBe(full);
    });
  });
}

function contextContract(fixture: Fixture): void {
  describe('classes', () => {
    test('are kept per school and replaced whole', async () => {
      const { contexts } = fixture.store;
      const lớp8A = { tenantId: 'school-1', contextId: 'c-8a', title: 'Lớp 8A', label: '8A', grade: null };
      await contexts.put(lớp8A);
      await contexts.put({ ...lớp8A, contextId: 'c-9a', title: 'Lớp 9A', label: '9A', grade: 9 });
      await contexts.put({ ...lớp8A, tenantId: 'school-2', title: 'Lớp khác' });
      await contexts.put({ ...lớp8A, grade: 8 });
      expect(await contexts.get('school-1', 'c-8a')).toEqual({ ...lớp8A, grade: 8 });
      expect(await contexts.get('school-1', 'c-7a')).toBeNull();
      expect((await contexts.list('school-1')).map((context) => context.contextId).sort()).toEqual(['c-8a', 'c-9a']);
      expect(await contexts.list('school-2')).toMatchObject([{ title: 'Lớp khác' }]);
    });
  });
}

function itemContract(fixture: Fixture): void {
  describe('content items', () => {
    const item = {
      id: 'B-M4',
      version: 'v1',
      library: 'Langbiang.Lesson 1.0',
      meta: { title: 'Năm vùng biển' },
      params: { pages: [{ id: 'p1' }], big: 'x'.repeat(100_000) },
      updatedAt: at(0),
    };

    test('are read back whole, singly and listed without parameters, and replaced', async () => {
      const { items } = fixture.store;
      expect(await items.get('B-M4')).toBeNull();
      await items.put({ ...item, id: 'C-M1' });
      await items.put(item);
      await items.put({ ...item, version: 'v2', params: { pages: [] } });
      expect(await items.get('B-M4')).toEqual({ ...item, version: 'v2', params: { pages: [] } });
      const { params: _params, ...card } = item;
      expect(await items.card('B-M4')).toEqual({ ...card, version: 'v2' });
      expect(await items.card('B-M5')).toBeNull();
      expect(await items.list()).toEqual([
        { ...card, version: 'v2' },
        { ...card, id: 'C-M1' },
      ]);
    });
  });
}

function reviewContract(fixture: Fixture): void {
  describe('reviews', () => {
    test('are kept per item, replaced, listed and taken back', async () => {
      const { reviews } = fixture.store;
      const opened = { itemId: 'B-M4', openedAt: at(0), approvals: {} };
      const facts = { by: 'Phòng GDPT', at: at(1), content: 'c1', note: 'Đã đối chiếu nguồn.' };
      expect(await reviews.get('B-M4')).toBeNull();
      await reviews.put(opened);
      await reviews.put({ ...opened, itemId: 'A-M1' });
      await reviews.put({ ...opened, approvals: { facts } });
      expect(await reviews.get('B-M4')).toEqual({ ...opened, approvals: { facts } });
      expect((await reviews.list()).map(({ itemId }) => itemId)).toEqual(['A-M1', 'B-M4']);
      expect(await reviews.remove('B-M4')).toBe(true);
      expect(await reviews.remove('B-M4')).toBe(false);
      expect(await reviews.get('B-M4')).toBeNull();
    });
  });
}

function platformContract(fixture: Fixture): void {
  describe('platforms', () => {
    test('are found by id, issuer, and issuer with client', async () => {
      const { platforms } = fixture.store;
      await platforms.put(samplePlatform(1));
      await platforms.put(samplePlatform(2));
      await platforms.put(samplePlatform(3, { issuer: 'https://other.example' }));
      expect(await platforms.byId('platform-2')).toEqual(samplePlatform(2));
      expect(await platforms.byId('nobody')).toBeNull();
      expect(await platforms.list()).toHaveLength(3);
      expect((await platforms.find('https://lms.example')).map((platform) => platform.id).sort()).toEqual([
        'platform-1',
        'platform-2',
      ]);
      expect(await platforms.find('https://lms.example', 'client-2')).toEqual([samplePlatform(2)]);
      expect(await platforms.find('https://lms.example', 'client-3')).toEqual([]);
      expect(await platforms.find('https://LMS.example')).toEqual([]);
    });

    test('a put with the same id replaces, also the client id', async () => {
      const { platforms } = fixture.store;
      await platforms.put(samplePlatform(1));
      await platforms.put(samplePlatform(1, { clientId: 'new', deploymentIds: ['1', '2'] }));
      expect(await platforms.list()).toEqual([samplePlatform(1, { clientId: 'new', deploymentIds: ['1', '2'] })]);
      expect(await platforms.find('https://lms.example', 'client-1')).toEqual([]);
    });

    test('one issuer and client id is one registration', async () => {
      const { platforms } = fixture.store;
      await platforms.put(samplePlatform(1));
      await expect(platforms.put(samplePlatform(2, { clientId: 'client-1' }))).rejects.toMatchObject({
        code: 'store.platform_exists',
      });
      expect(await platforms.list()).toEqual([samplePlatform(1)]);
    });
  });
}
