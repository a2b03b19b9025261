import { describe, expect, test } from '@jest/globals';
import { sender, verdictOf } from './api.js';
import { integrationOf } from './integration.js';
import { memoryStorage } from './memory-storage.js';
import type { PlayData } from './play-data.js';
import { saveStatus } from './save-status.js';
import { randomUuid, sentStatement } from './sent-statement.js';

describe('what an answer means', () => {
  test.each([
    [200, 'done'],
    [204, 'done'],
    [400, 'refused'],
    [404, 'refused'],
    [413, 'refused'],
    [401, 'expired'],
    [408, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
  ])('%i is %s', (status, verdict) => {
    expect(verdictOf({ status, body: null })).toBe(verdict);
  });

  test('none is later', () => expect(verdictOf(null)).toBe('later'));
});

describe('a request', () => {
  test('carries the token in a header and outlives the page, unless it is too large for that', async () => {
    const seen: RequestInit[] = [];
    const send = sender('secret', async (_url, init) => {
      seen.push(init ?? {});
      return new Response('{"a":1}', { status: 200 });
    });
    expect(await send('POST', '/x', '{}')).toEqual({ status: 200, body: { a: 1 } });
    await send('PUT', '/x', `"${'đ'.repeat(30_000)}"`);
    expect(seen.map(({ keepalive }) => keepalive)).toEqual([true, false]);
    expect(seen[0]?.headers).toMatchObject({ Authorization: 'Bearer secret' });
  });

  test('that does not arrive is null, and so is an answer that is no JSON', async () => {
    const broken = sender('t', async () => {
      throw new TypeError('Failed to fetch');
    });
    const proxy = sender('t', async () => new Response('<html>', { status: 200 }));
    expect([await broken('POST', '/', ''), await proxy('POST', '/', '')]).toEqual([null, null]);
  });
});

test('the worse of answers and place is told', () => {
  expect(saveStatus('idle', 'idle')).toBe('saved');
  expect(saveStatus('sending', 'idle')).toBe('saving');
  expect(saveStatus('idle', 'saving')).toBe('saving');
  expect(saveStatus('failing', 'idle')).toBe('unsaved');
  expect(saveStatus('sending', 'failing')).toBe('unsaved');
  expect(saveStatus('failing', 'expired')).toBe('expired');
});

describe('a statement on its way', () => {
  test('has no actor and no texts', () => {
    const statement = {
      actor: { name: 'x' },
      verb: { id: 'v', display: { vi: 'trả lời' } },
      object: { id: 'o', definition: { description: { vi: 'Câu hỏi' }, extensions: { e: 1 } } },
      result: { response: 'a' },
      context: { contextActivities: {} },
    };
    expect(sentStatement(statement, 'id', new Date(0))).toEqual({
      id: 'id',
      verb: { id: 'v' },
      object: { id: 'o', definition: { extensions: { e: 1 } } },
      result: { response: 'a' },
      timestamp: '1970-01-01T00:00:00.000Z',
    });
  });

  test('has a random UUID of version 4', () => {
    const ids = Array.from({ length: 100 }, () => randomUuid(crypto));
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

test('the storage in memory does what the core does with one', () => {
  type Kept = { length: number; H5PUserUUID?: string } & Record<
    'getItem' | 'removeItem' | 'key' | 'clear',
    (a?: unknown) => unknown
  > & {
      setItem(key: string, value: string): void;
    };
  const storage = memoryStorage() as Kept;
  expect(storage.getItem('a')).toBeNull();
  expect(storage.H5PUserUUID).toBeUndefined();
  storage.H5PUserUUID = 'u';
  storage.setItem('a', '1');
  expect([storage.getItem('H5PUserUUID'), storage.length, storage.key(1)]).toEqual(['u', 2, 'a']);
  storage.removeItem('a');
  expect(storage.getItem('a')).toBeNull();
  storage.clear();
  expect(storage.length).toBe(0);
});

describe('the integration', () => {
  const data: PlayData = {
    content: {
      id: 'B-M4',
      library: 'Langbiang.Lesson 1.0',
      title: 'T',
      iri: 'https://x/play/B-M4',
      files: 'https://x/c',
    },
    site: { url: 'https://x' },
    lang: 'vi',
    coreTexts: {},
    attempt: { attemptId: 'a1', completed: false, actor: 'pseudonym', state: '{"page":2}', quizzes: [], marks: null },
    platformOrigin: 'https://lms',
    returnUrl: null,
    texts: {},
  };

  test('names the content by its IRI and resumes from its state', () => {
    const content = integrationOf(data, { a: '</script>' }).contents['cid-B-M4'];
    expect(content).toMatchObject({
      url: 'https://x/play/B-M4',
      contentUrl: 'https://x/c',
      contentUserData: { 0: { state: '{"page":2}' } },
    });
    expect(JSON.parse(content?.jsonContent ?? '')).toEqual({ a: '</script>' });
  });

  test('of a preview saves nothing', () => {
    expect(integrationOf({ ...data, attempt: null }, {}).saveFreq).toBe(false);
  });
});
