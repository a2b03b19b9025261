import { expect, test } from '@jest/globals';
import { NOW } from '../testing/fixtures.js';
import { busyTrouble, troubleOf } from './trouble.js';

const answer = (status: number, headers = {}) => ({ status, headers: new Headers(headers), body: '' });

test.each([408, 425, 429, 500, 502, 503, 504])('%i: later', (status) => {
  expect(busyTrouble(answer(status), NOW)).toEqual({ kind: 'retry', code: 'LTI_SERVICE_BUSY', status });
});

test('later, and when', () => {
  expect(busyTrouble(answer(429, { 'retry-after': '90' }), NOW)).toMatchObject({ afterSeconds: 90 });
  expect(busyTrouble(answer(503, { 'retry-after': 'Tue, 24 Nov 2026 08:05:00 GMT' }), NOW)).toMatchObject({
    afterSeconds: 300,
  });
});

test.each([200, 201, 204, 400, 401, 403, 404, 409, 422])('%i is an answer', (status) => {
  expect(busyTrouble(answer(status, { 'retry-after': '90' }), NOW)).toBeNull();
});

test.each([
  ['LTI_NETWORK', undefined, 'retry'],
  ['LTI_TIMEOUT', undefined, 'retry'],
  ['LTI_REDIRECT_REFUSED', 302, 'retry'],
  ['LTI_REDIRECT_REFUSED', 307, 'retry'],
  ['LTI_REDIRECT_REFUSED', 301, 'failed'],
  ['LTI_REDIRECT_REFUSED', 308, 'failed'],
  ['LTI_URL_INSECURE', undefined, 'failed'],
  ['LTI_ANSWER_TOO_LARGE', undefined, 'failed'],
] as const)('%s %p: %s', (code, status, kind) => {
  const error = status === undefined ? { code } : { code, params: { status } };
  expect(troubleOf(error)).toEqual(status === undefined ? { kind, code } : { kind, code, status });
});
