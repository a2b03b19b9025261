import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseStatement, parseStatements } from './parse-statement.js';

const NEW_ID = '00000000-0000-4000-8000-000000000001';
const SUB = '5b3c2f0e-8f0a-5c6d-9e1b-2a3b4c5d6e7f';
const newId = () => NEW_ID;

/** As H5P core emits it for a question inside a lesson. */
const answered = {
  actor: { objectType: 'Agent', account: { homePage: 'https://langbiang.example', name: 'pseudonym' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-US': 'answered' } },
  object: {
    id: `https://langbiang.example/play/B-M4?subContentId=${SUB}`,
    objectType: 'Activity',
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'choice',
      extensions: { 'http://h5p.org/x-api/h5p-local-content-id': 7, 'http://h5p.org/x-api/h5p-subContentId': SUB },
    },
  },
  context: { contextActivities: { parent: [{ id: 'https://langbiang.example/play/B-M4', objectType: 'Activity' }] } },
  result: {
    score: { min: 0, max: 2, raw: 1, scaled: 0.5 },
    completion: true,
    success: false,
    duration: 'PT12.34S',
    response: 'a[,]c',
  },
};

const withResult = (result: unknown) => ({ ...answered, result });
const withObject = (id: string, definition?: unknown) => ({ ...answered, object: { id, definition } });

describe('one statement', () => {
  test('what we read is kept, the rest is dropped', () => {
    expect(parseStatement(answered, newId)).toEqual({
      ok: true,
      value: {
        id: NEW_ID,
        verb: 'http://adlnet.gov/expapi/verbs/answered',
        objectId: `https://langbiang.example/play/B-M4?subContentId=${SUB}`,
        subContentId: SUB,
        response: 'a[,]c',
        score: { raw: 1, max: 2 },
        completion: true,
        duration: 'PT12.34S',
      },
    });
  });

  test('an id of its own is kept, in lower case so that a repeat is recognised', () => {
    const id = 'ABCDEF00-0000-4000-8000-000000000002';
    expect(parseStatement({ ...answered, id }, newId)).toMatchObject({ value: { id: id.toLowerCase() } });
  });

  test('an empty response is a response', () => {
    expect(parseStatement(withResult({ response: '' }), newId)).toMatchObject({ value: { response: '' } });
  });

  test('a statement about the whole lesson has no subContentId', () => {
    const parsed = parseStatement(withObject('https://langbiang.example/play/B-M4?x=1#subContentId=no'), newId);
    expect(parsed.ok && 'subContentId' in parsed.value).toBe(false);
  });

  test('the extension names the part when the id does not', () => {
    const definition = { extensions: { 'http://h5p.org/x-api/h5p-subContentId': SUB } };
    expect(parseStatement(withObject('https://langbiang.example/play/B-M4', definition), newId)).toMatchObject({
      value: { subContentId: SUB },
    });
  });

  test('a part is found behind other parameters, and in upper case', () => {
    const id = `https://langbiang.example/play/B-M4?lang=vi&subContentId=${SUB.toUpperCase()}#top`;
    expect(parseStatement(withObject(id), newId)).toMatchObject({ value: { subContentId: SUB } });
  });

  test('half a score is no score', () => {
    const parsed = parseStatement(withResult({ score: { scaled: 0.5, raw: 1 } }), newId);
    expect(parsed.ok && 'score' in parsed.value).toBe(false);
  });

  test.each(['PTNaNS', 'P', 'PT', '12 s', 12, `PT${'1'.repeat(60)}S`])(
    'an answer is not lost over the duration %p',
    (duration) => {
      const parsed = parseStatement(withResult({ response: 'a', duration }), newId);
      expect(parsed).toMatchObject({ ok: true, value: { response: 'a' } });
      expect(parsed.ok && 'duration' in parsed.value).toBe(false);
    },
  );

  test.each(['PT0S', 'PT1H2M3.5S', 'P1DT2H', 'P2W', 'PT90M'])('the duration %s is kept', (duration) => {
    expect(parseStatement(withResult({ duration }), newId)).toMatchObject({ value: { duration } });
  });

  test('a timestamp is kept when it is one', () => {
    const timestamp = '2026-11-24T15:00:00.123+07:00';
    expect(parseStatement({ ...answered, timestamp }, newId)).toMatchObject({ value: { timestamp } });
    const junk = parseStatement({ ...answered, timestamp: 'hôm qua' }, newId);
    expect(junk.ok && 'timestamp' in junk.value).toBe(false);
  });
});

describe('junk is refused with the place of the problem', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, '/'],
    ['null', null, '/'],
    ['text', 'answered', '/'],
    ['a list', [answered], '/'],
    ['no verb', { object: answered.object }, '/'],
    ['no object', { verb: answered.verb }, '/'],
    ['a verb that is no IRI', { ...answered, verb: { id: 'answered' } }, '/verb/id'],
    ['an endless verb', { ...answered, verb: { id: `https://x/${'v'.repeat(300)}` } }, '/verb/id'],
    ['an object that is no IRI', withObject('B-M4'), '/object/id'],
    ['an endless object id', withObject(`https://x/${'v'.repeat(3_000)}`), '/object/id'],
    ['a part that is no UUID', withObject('https://x/y?subContentId=__proto__'), '/object/id'],
    ['an id that is no UUID', { ...answered, id: '1' }, '/id'],
    ['a response of 8,001 characters', withResult({ response: 'x'.repeat(8_001) }), '/result/response'],
    ['a response that is no text', withResult({ response: ['a'] }), '/result/response'],
    ['points that are text', withResult({ score: { raw: '1', max: 2 } }), '/result/score/raw'],
    ['points below 0', withResult({ score: { raw: -1, max: 2 } }), '/result/score/raw'],
    ['points beyond all bounds', withResult({ score: { raw: 1, max: 1e9 } }), '/result/score/max'],
    ['more points than there are', withResult({ score: { raw: 3, max: 2 } }), '/result/score'],
    ['a completion that is text', withResult({ completion: 'true' }), '/result/completion'],
  ])('%s', (_name, raw, where) => {
    expect(parseStatement(raw, newId)).toMatchObject({ ok: false, error: { code: 'xapi.invalid', params: { where } } });
  });

  test('a response of 8,000 characters is the longest taken', () => {
    expect(parseStatement(withResult({ response: 'ệ'.repeat(8_000) }), newId).ok).toBe(true);
  });

  test('anything at all gives a statement or a coded error, never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const parsed = parseStatement(raw, newId);
        expect(parsed.ok || parsed.error.code === 'xapi.invalid').toBe(true);
      }),
    );
  });

  test('nor does a statement with anything in one of its places', () => {
    const places = ['id', 'verb', 'object', 'result', 'timestamp'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (place, value) => {
        const parsed = parseStatement({ ...answered, [place]: value }, newId);
        expect(parsed.ok || parsed.error.code === 'xapi.invalid').toBe(true);
      }),
    );
  });
});

describe('a batch', () => {
  test('is read in order', () => {
    const whole = { ...answered, object: { id: 'https://langbiang.example/play/B-M4' } };
    const parsed = parseStatements({ statements: [answered, whole] }, newId);
    expect(parsed).toMatchObject({ ok: true, value: [{ subContentId: SUB }, { objectId: whole.object.id }] });
  });

  test('one wrong statement refuses it and is named', () => {
    expect(parseStatements({ statements: [answered, { ...answered, id: 7 }] }, newId)).toMatchObject({
      error: { code: 'xapi.invalid', params: { where: '/statements/1/id' } },
    });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a bare list', [answered]],
    ['no statement', { statements: [] }],
    ['101 statements', { statements: Array.from({ length: 101 }, () => answered) }],
  ])('%s is refused', (_name, body) => {
    expect(parseStatements(body, newId)).toMatchObject({ ok: false, error: { code: 'xapi.invalid' } });
  });
});
