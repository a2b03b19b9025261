import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFrameMessage } from './messages.js';

const verb = { id: 'http://adlnet.gov/expapi/verbs/answered' };
const object = { id: 'https://tool.example/play/H5P-a' };
const said = (value: unknown) => readFrameMessage({ lb: 'statement', value });

describe('a message from a package’s frame', () => {
  test.each(['ready', 'opened', 'failed'])('%s', (lb) => {
    expect(readFrameMessage({ lb, evil: 1 })).toEqual({ kind: lb });
  });

  test('a statement: verb, object and result, nothing else of it', () => {
    const result = { response: 'a[,]b', completion: true, score: { raw: 1, max: 2, scaled: 9 }, duration: 'PT1S' };
    const statement = {
      verb: { ...verb, display: {} },
      object: { ...object, definition: {} },
      result,
      actor: { mbox: 'x' },
    };
    expect(said(statement)).toEqual({
      kind: 'statement',
      statement: { verb, object, result: { response: 'a[,]b', completion: true, score: { raw: 1, max: 2 } } },
    });
  });

  test('a score out of bounds is none', () => {
    for (const score of [
      { raw: 3, max: 2 },
      { raw: -1, max: 2 },
      { raw: NaN, max: 2 },
      { raw: 1, max: Infinity },
      { raw: '1', max: 2 },
      5,
    ]) {
      expect(said({ verb, object, result: { score } })).toEqual({ kind: 'statement', statement: { verb, object } });
    }
  });

  test('a part that does not say which it is is not taken for the whole', () => {
    const context = { contextActivities: { parent: [{ id: object.id }] } };
    expect(said({ verb, object, context })).toBeNull();
    expect(said({ verb, object: { id: `${object.id}?subContentId=x` }, context })).not.toBeNull();
    expect(said({ verb, object, context: { contextActivities: { category: [{}] } } })).not.toBeNull();
  });

  test('state is JSON of at most 256 Ki letters', () => {
    expect(readFrameMessage({ lb: 'state', value: '{"a":1}' })).toEqual({ kind: 'state', state: '{"a":1}' });
    for (const value of ['{', '', {}, `"${'x'.repeat(256 * 1024)}"`])
      expect(readFrameMessage({ lb: 'state', value })).toBeNull();
  });

  test('the resizer’s heights are whole pixels within bounds', () => {
    const resized = (scrollHeight: unknown) => readFrameMessage({ context: 'h5p', action: 'resize', scrollHeight });
    expect(resized(400.2)).toEqual({ kind: 'resize', scrollHeight: 401, clientHeight: 0 });
    expect(resized(1e9)).toMatchObject({ scrollHeight: 30_000 });
    expect(resized('100%')).toMatchObject({ scrollHeight: 0 });
    expect(readFrameMessage({ context: 'h5p', action: 'eval' })).toBeNull();
  });

  test('anything else is nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        const read = readFrameMessage(data);
        return read === null || typeof read.kind === 'string';
      }),
    );
    expect(readFrameMessage({ lb: 'init', state: null, records: true })).toBeNull();
  });
});
