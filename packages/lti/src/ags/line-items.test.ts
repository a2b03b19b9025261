import { describe, expect, test } from '@jest/globals';
import type { LineItemWanted } from '../engine.js';
import { REGISTRATION } from '../testing/fixtures.js';
import { empty, json, type SeenCall } from '../testing/platform.js';
import { serviceBench } from '../testing/services.js';

const CONTAINER = 'https://lms.example/lineitems';
const TARGET = { registrationId: REGISTRATION.id, lineItemsUrl: `${CONTAINER}?type_id=1` };
const WANTED: LineItemWanted = {
  label: 'Bài 1',
  scoreMaximum: 10,
  resourceId: 'B-M4',
  tag: 'lesson',
  resourceLinkId: 'link-1',
};
const NEW_URL = `${CONTAINER}/9/lineitem?type_id=1`;

const column = (id: string, changes: object = {}) => ({
  id: `${CONTAINER}/${id}`,
  label: 'x',
  resourceId: 'B-M4',
  tag: 'lesson',
  resourceLinkId: 'link-1',
  ...changes,
});

/** A container that keeps what is created in it. */
function container(items: object[] = [], created: () => Response = () => json({ ...WANTED, id: NEW_URL }, 201)) {
  const kept = [...items];
  const bench = serviceBench({
    [CONTAINER]: (call: SeenCall) => {
      if (call.method === 'GET') return json(kept);
      const answer = created();
      kept.push({ ...(JSON.parse(call.body) as object), id: NEW_URL });
      return answer;
    },
  });
  const find = (wanted = WANTED) => bench.engine.findOrCreateLineItem(TARGET, wanted);
  const methods = () => bench.callsTo(CONTAINER).map(({ method }) => method);
  return { ...bench, find, methods };
}

describe('found', () => {
  test('by resource id and tag, without creating anything', async () => {
    const { find, callsTo, methods } = container([
      column('1', { tag: 'other' }),
      column('2', { resourceId: 'C-1' }),
      column('3'),
    ]);
    expect(await find()).toEqual({ kind: 'found', url: `${CONTAINER}/3`, created: false });
    expect(methods()).toEqual(['GET']);
    const [call] = callsTo(CONTAINER);
    expect(new URL(call?.url ?? '').search).toBe('?type_id=1&resource_id=B-M4&tag=lesson');
    expect(call?.headers.get('accept')).toBe('application/vnd.ims.lis.v2.lineitemcontainer+json');
  });

  test('the column of this link before one of no link', async () => {
    const { find } = container([column('free', { resourceLinkId: undefined }), column('mine')]);
    expect(await find()).toMatchObject({ url: `${CONTAINER}/mine` });
  });

  test('a column of no link before a new one', async () => {
    const { find } = container([
      column('other', { resourceLinkId: 'link-2' }),
      column('free', { resourceLinkId: undefined }),
    ]);
    expect(await find()).toMatchObject({ url: `${CONTAINER}/free`, created: false });
  });

  test("never the column of another link of the same lesson: the pupils' grades would mix", async () => {
    const { find } = container([column('other', { resourceLinkId: 'link-2' })]);
    expect(await find()).toEqual({ kind: 'found', url: NEW_URL, created: true });
  });

  test('on a later page, but not on a page of another host', async () => {
    const paged = (next: string) =>
      serviceBench({
        [CONTAINER]: (call: SeenCall) =>
          call.method === 'POST'
            ? json({ id: NEW_URL }, 201)
            : call.url.includes('page=2')
              ? json([column('late')])
              : json([column('x', { tag: 'y' })], 200, { link: `<${next}>; rel="next"` }),
        'https://evil.example/lineitems': json([column('evil')]),
      });
    const here = paged(`${CONTAINER}?type_id=1&page=2`);
    expect(await here.engine.findOrCreateLineItem(TARGET, WANTED)).toMatchObject({ url: `${CONTAINER}/late` });
    const away = paged('https://evil.example/lineitems?page=2');
    expect(await away.engine.findOrCreateLineItem(TARGET, WANTED)).toMatchObject({ url: NEW_URL });
    expect(away.callsTo('https://evil.example/lineitems')).toEqual([]);
  });

  test('a list of pages without end comes to an end', async () => {
    let page = 0;
    const { engine, callsTo } = serviceBench({
      [CONTAINER]: (call: SeenCall) => {
        page += 1;
        return call.method === 'POST'
          ? json({ id: NEW_URL }, 201)
          : json([], 200, { link: `<${CONTAINER}?page=${page}>; rel="next"` });
      },
    });
    expect(await engine.findOrCreateLineItem(TARGET, WANTED)).toMatchObject({ created: true });
    expect(callsTo(CONTAINER)).toHaveLength(21);
  });
});

describe('created', () => {
  test('with the exact type, once', async () => {
    const { find, callsTo } = container();
    expect(await find()).toEqual({ kind: 'found', url: NEW_URL, created: true });
    const post = callsTo(CONTAINER)[1];
    expect(post?.url).toBe(TARGET.lineItemsUrl);
    expect(post?.headers.get('content-type')).toBe('application/vnd.ims.lis.v2.lineitem+json');
    expect(post?.headers.get('accept')).toBe('application/vnd.ims.lis.v2.lineitem+json');
    expect(JSON.parse(post?.body ?? '')).toEqual(WANTED);
    expect(await find()).toEqual({ kind: 'found', url: NEW_URL, created: false });
  });

  test('once for a whole class that starts together', async () => {
    const { find, methods } = container();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => find()));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(methods()).toEqual(['GET', 'POST']);
  });

  test('a retry after a lost answer finds the first', async () => {
    const { find, methods } = container([], () => empty(502));
    expect(await find()).toEqual({ kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 502 });
    expect(await find()).toEqual({ kind: 'found', url: NEW_URL, created: false });
    expect(methods()).toEqual(['GET', 'POST', 'GET']);
  });

  test.each<[string, Response, object]>([
    ['forbidden', empty(403), { kind: 'failed', code: 'LTI_SCORE_FORBIDDEN', status: 403 }],
    ['refused', empty(400), { kind: 'failed', code: 'LTI_SERVICE_REFUSED', status: 400 }],
    ['without its URL', json({}, 201), { kind: 'failed', code: 'LTI_ANSWER_INVALID', status: 201 }],
    [
      'with a plain-http URL',
      json({ id: 'http://lms.example/9' }, 201),
      { kind: 'failed', code: 'LTI_ANSWER_INVALID', status: 201 },
    ],
  ])('%s', async (_, answer, outcome) => {
    expect(await container([], () => answer.clone()).find()).toEqual(outcome);
  });
});

describe('nothing is created when the list cannot be read', () => {
  test.each<[Response, object]>([
    [empty(404), { kind: 'failed', code: 'LTI_LINE_ITEM_GONE', status: 404 }],
    [empty(403), { kind: 'failed', code: 'LTI_SCORE_FORBIDDEN', status: 403 }],
    [empty(500), { kind: 'retry', code: 'LTI_SERVICE_BUSY', status: 500 }],
    [new Response('<html>'), { kind: 'retry', code: 'LTI_ANSWER_INVALID', status: 200 }],
  ])('%#', async (answer, outcome) => {
    const { engine, callsTo } = serviceBench({ [CONTAINER]: answer });
    expect(await engine.findOrCreateLineItem(TARGET, WANTED)).toEqual(outcome);
    expect(callsTo(CONTAINER)).toHaveLength(1);
  });

  test('nor at a platform that is gone, or over plain http', async () => {
    const { engine } = serviceBench({});
    expect(await engine.findOrCreateLineItem({ ...TARGET, registrationId: 'gone' }, WANTED)).toEqual({
      kind: 'failed',
      code: 'LTI_REGISTRATION_GONE',
    });
    expect(await engine.findOrCreateLineItem({ ...TARGET, lineItemsUrl: 'http://lms.example/l' }, WANTED)).toEqual({
      kind: 'failed',
      code: 'LTI_URL_INSECURE',
    });
  });
});
