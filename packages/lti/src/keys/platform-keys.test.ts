import { beforeAll, expect, test } from '@jest/globals';
import { createHttp } from '../outbound/http.js';
import { stoppedClock } from '../testing/fixtures.js';
import { createTestKey, empty, json, type TestKey, tableFetch } from '../testing/platform.js';
import { createPlatformKeys } from './platform-keys.js';

const URL_A = 'https://lms.example/jwks';
let [k1, k2]: TestKey[] = [];
beforeAll(async () => {
  [k1, k2] = await Promise.all([createTestKey('k1'), createTestKey('k2')]);
});

const setOf = (...keys: (TestKey | undefined)[]) => json({ keys: keys.map((key) => key?.publicJwk) });

function make(table: Parameters<typeof tableFetch>[0]) {
  const network = tableFetch(table);
  const clock = stoppedClock();
  const http = createHttp({ fetch: network.fetch, allowHttp: false, timeLimitMs: 1000, sizeLimitBytes: 100_000 });
  const keys = createPlatformKeys(http, clock.now);
  const find = async (kid: string, url = URL_A) => {
    const found = await keys.find(url, kid);
    return found.ok ? 'found' : found.error.code;
  };
  return { find, clock, fetches: () => network.calls.length };
}

test('fetched once for ten minutes, then again', async () => {
  const { find, clock, fetches } = make({ [URL_A]: setOf(k1) });
  expect(await find('k1')).toBe('found');
  clock.advance(599_000);
  await find('k1');
  expect(fetches()).toBe(1);
  clock.advance(2000);
  await find('k1');
  expect(fetches()).toBe(2);
});

test('parallel launches share one fetch', async () => {
  const { find, fetches } = make({ [URL_A]: setOf(k1) });
  expect(await Promise.all(Array.from({ length: 20 }, () => find('k1')))).toEqual(Array(20).fill('found'));
  expect(fetches()).toBe(1);
});

test('a rotation is seen at once, by all the launches of that moment', async () => {
  const { find, fetches } = make({ [URL_A]: [setOf(k1), setOf(k1, k2)] });
  await find('k1');
  expect(await Promise.all(Array.from({ length: 20 }, () => find('k2')))).toEqual(Array(20).fill('found'));
  expect(fetches()).toBe(2);
});

test('invented kids cost the platform one look in ten seconds', async () => {
  const { find, clock, fetches } = make({ [URL_A]: setOf(k1) });
  await find('k1');
  for (let i = 0; i < 30; i += 1) expect(await find(`invented-${i}`)).toBe('LTI_KID_UNKNOWN');
  expect(fetches()).toBe(2);
  clock.advance(10_000);
  await find('invented');
  expect(fetches()).toBe(3);
});

test('a set just fetched is not fetched again for a kid it lacks', async () => {
  const { find, fetches } = make({ [URL_A]: setOf(k1) });
  expect(await find('k2')).toBe('LTI_KID_UNKNOWN');
  expect(fetches()).toBe(1);
});

test('a known set carries over an outage of an hour, not longer', async () => {
  const { find, clock } = make({ [URL_A]: [setOf(k1), empty(503)] });
  await find('k1');
  clock.advance(59 * 60_000);
  expect(await find('k1')).toBe('found');
  clock.advance(2 * 60_000);
  expect(await find('k1')).toBe('LTI_JWKS_UNAVAILABLE');
});

test('a withdrawn key is gone with the next set', async () => {
  const { find, clock } = make({ [URL_A]: [setOf(k1), setOf(k2)] });
  await find('k1');
  clock.advance(11 * 60_000);
  expect(await find('k1')).toBe('LTI_KID_UNKNOWN');
});

test('an outage is over as soon as the platform answers', async () => {
  const { find } = make({ [URL_A]: [empty(500), setOf(k1)] });
  expect(await find('k1')).toBe('LTI_JWKS_UNAVAILABLE');
  expect(await find('k1')).toBe('found');
});

test("a key of one platform is not another platform's", async () => {
  const urlB = 'https://other.example/jwks';
  const { find } = make({ [URL_A]: setOf(k1), [urlB]: setOf(k2) });
  expect(await find('k1')).toBe('found');
  expect(await find('k1', urlB)).toBe('LTI_KID_UNKNOWN');
});
