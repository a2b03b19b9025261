import { expect, test } from '@jest/globals';
import { ok } from '@langbiang/core';
import fc from 'fast-check';
import { singleParams } from './params.js';

test('values come back unchanged, whatever they hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (params) => {
      const raw = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value]]));
      expect(singleParams(raw)).toEqual(ok(params));
    }),
  );
});

test('any repeated parameter is refused, also with the same value, and named', () => {
  expect(singleParams({ iss: ['a'], state: ['s', 's'] })).toEqual({
    ok: false,
    error: { code: 'LTI_PARAM_REPEATED', params: { name: 'state' } },
  });
});

test('a parameter without a value is as good as absent', () => {
  expect(singleParams({ iss: [] })).toEqual(ok({}));
});
