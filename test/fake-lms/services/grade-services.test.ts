import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FakeLms, type ProfileName, type ResourceLink, startFakeLms } from '../index.js';
import { lineItemReadScope, lineItemScope, resultScope, scoreScope } from '../oidc/scopes.js';
import { type JoseTool, startJoseTool } from '../testing/jose-tool.js';
import { accessToken, postScore, score } from '../testing/tool-messages.js';
import { lineItemContainerType, lineItemType } from './line-item-json.js';
import { resultContainerType } from './results.js';

type Json = Record<string, unknown>;

describe.each<ProfileName>(['moodle', 'spec'])('assignment and grade services, %s', (profile) => {
  let tool: JoseTool;
  let lms: FakeLms;
  let link: ResourceLink;
  let token: string;
  let lineItems: string;
  let lineItem: string;

  beforeAll(async () => {
    tool = await startJoseTool();
    lms = await startFakeLms({ tool: tool.tool, profile, pageSize: 2 });
    link = lms.createLink({ title: 'Bài 1', lineItem: { scoreMaximum: 10, resourceId: 'B-M4', tag: 'a' } });
    lms.createLink({ title: 'Bài 2', lineItem: { scoreMaximum: 10, resourceId: 'C-M1', tag: 'b' } });
    lms.createLink({ title: 'Bài 3', lineItem: { scoreMaximum: 10, resourceId: 'B-M4', tag: 'b' } });
    lms.addForeignLineItem('Của công cụ khác');
    token = await accessToken(lms, tool, [lineItemScope, resultScope, scoreScope]);
    const [item] = lms.lineItems();
    if (!item) throw new Error('no line item');
    lineItem = lms.lineItemUrl(item);
    const suffix = profile === 'moodle' ? /\/\d+\/lineitem(?=\?)/ : /\/\d+$/;
    lineItems = lineItem.replace(suffix, '');
  });
  afterAll(async () => {
    await lms.stop();
    await tool.stop();
  });

  const bearer = (value = token) => ({ authorization: `Bearer ${value}` });
  const with_ = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`;
  const under = (part: string): string => {
    const url = new URL(lineItem);
    url.pathname += `/${part}`;
    return url.href;
  };
  const list = async (query: string) => {
    const url = query === '' ? lineItems : with_(lineItems, query);
    const response = await fetch(url, { headers: { ...bearer(), accept: lineItemContainerType } });
    return { response, labels: ((await response.json()) as Json[]).map((item) => item['label']) };
  };
  const send = (method: string, url: string, body: Json, type = lineItemType) =>
    fetch(url, { method, headers: { ...bearer(), 'content-type': type }, body: JSON.stringify(body) });

  test.each([
    ['resource_id=B-M4', ['Bài 1', 'Bài 3']],
    ['resource_id=B-M4&tag=b', ['Bài 3']],
    ['tag=nothing', []],
    ['limit=1&from=1', ['Bài 2']],
  ])('line items by %s', async (query, labels) => {
    expect((await list(query)).labels).toEqual(labels);
  });

  test('line items of one link', async () => {
    expect((await list(`resource_link_id=${link.id}`)).labels).toEqual(['Bài 1']);
  });

  test('a long list comes in pages, and next leads to the rest with the same filter', async () => {
    const { response, labels } = await list('');
    expect(labels).toEqual(['Bài 1', 'Bài 2']);
    const header = response.headers.get('link') ?? '';
    const next = /<([^>]+)>; rel=[^\w]*next/.exec(header)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const rest = await fetch(next, { headers: { ...bearer(), accept: lineItemContainerType } });
    expect(((await rest.json()) as Json[]).map((item) => item['label'])).toEqual(['Bài 3']);
    expect(header.includes('rel="next"')).toBe(profile === 'spec');
    const filtered = await list('resource_id=B-M4&limit=1');
    expect(filtered.response.headers.get('link')).toContain('resource_id=B-M4');
  });

  test('a tool makes, changes and deletes a column', async () => {
    const body = { label: 'Cột mới', scoreMaximum: 20, resourceId: 'r', tag: 't', resourceLinkId: link.id };
    const made = await send('POST', lineItems, body);
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    const read = async () => {
      const response = await fetch(id, { headers: { ...bearer(), accept: lineItemType } });
      return { status: response.status, item: (await response.json()) as Json };
    };
    expect((await read()).item).toMatchObject({ id, ...body });
    expect((await send('PUT', id, { label: 'Đổi tên', scoreMaximum: 15 })).status).toBe(200);
    expect((await read()).item).toMatchObject({ label: 'Đổi tên', scoreMaximum: 15, resourceLinkId: link.id });
    expect((await read()).item).not.toHaveProperty('tag');
    await postScore(id, token, score('4', 5));
    expect((await fetch(id, { method: 'DELETE', headers: bearer() })).status).toBe(204);
    expect((await read()).status).toBe(404);
    expect(lms.grades().some((grade) => id.includes(`/${grade.lineItemId}`))).toBe(false);
  });

  test.each<[string, Json, number]>([
    ['no label', { scoreMaximum: 10 }, 400],
    ['no maximum', { label: 'x' }, 400],
    ['a maximum of 0', { label: 'x', scoreMaximum: 0 }, 400],
    ['a link of nobody', { label: 'x', scoreMaximum: 1, resourceLinkId: '99999' }, 403],
  ])('a column with %s is refused', async (_name, body, status) => {
    expect((await send('POST', lineItems, body)).status).toBe(status);
    if (status === 400) expect((await send('PUT', lineItem, body)).status).toBe(status);
  });

  test('types are looked at', async () => {
    const wrong = profile === 'moodle' ? 400 : 415;
    expect((await send('POST', lineItems, { label: 'x', scoreMaximum: 1 }, 'application/json')).status).toBe(wrong);
    expect((await postScore(lineItem, token, score('4', 1), 'application/json')).status).toBe(wrong);
    const accepts = async (accept: string) => (await fetch(lineItems, { headers: { ...bearer(), accept } })).status;
    expect(await accepts(lineItemContainerType)).toBe(200);
    expect(await accepts('application/json')).toBe(profile === 'moodle' ? 400 : 406);
    expect(await accepts(`${lineItemContainerType}, application/json`)).toBe(profile === 'moodle' ? 400 : 200);
    expect(await accepts('*/*')).toBe(profile === 'moodle' ? 400 : 200);
  });

  test('each service wants its own scope', async () => {
    const no = profile === 'moodle' ? 401 : 403;
    const as = async (scope: string) => {
      const own = await accessToken(lms, tool, [scope]);
      const get = async (url: string, accept: string) =>
        (await fetch(url, { headers: { ...bearer(own), accept } })).status;
      const body = JSON.stringify({ label: 'x', scoreMaximum: 1 });
      const headers = { ...bearer(own), 'content-type': lineItemType };
      const put = (await fetch(lineItem, { method: 'PUT', headers, body })).status;
      const read = await get(lineItem, lineItemType);
      const results = await get(under('results'), resultContainerType);
      const post = (await postScore(lineItem, own, score('4', 'x' as unknown as number))).status;
      return { put, read, results, post };
    };
    // 400: the token was good, the message was not.
    expect(await as(lineItemReadScope)).toEqual({ put: no, read: 200, results: no, post: no });
    expect(await as(resultScope)).toEqual({ put: no, read: no, results: 200, post: no });
    expect(await as(scoreScope)).toEqual({ put: no, read: no, results: no, post: 400 });
  });

  test('no token, a wrong one, one of before: 401', async () => {
    const status = async (headers: Record<string, string>) =>
      (await fetch(lineItem, { headers: { ...headers, accept: lineItemType } })).status;
    expect(await status({})).toBe(401);
    expect(await status({ authorization: 'Bearer x' })).toBe(401);
    expect(await status({ authorization: `Basic ${token}` })).toBe(401);
    const old = await accessToken(lms, tool, [lineItemScope]);
    expect(await status(bearer(old))).toBe(200);
    lms.revokeAccessTokens();
    expect(await status(bearer(old))).toBe(401);
    token = await accessToken(lms, tool, [lineItemScope, resultScope, scoreScope]);
  });

  test('a score reaches the gradebook and the results, with its history', async () => {
    const at = (second: number) => ({ timestamp: new Date(Date.UTC(2027, 0, 1, 0, 0, second)).toISOString() });
    const statuses = [];
    for (const body of [score('4', 6, at(1)), score('4', 9, at(1)), score('4', 8.5, { ...at(3), comment: 'Làm tốt' })])
      statuses.push((await postScore(lineItem, token, body)).status);
    const ok = profile === 'moodle' ? 200 : 204;
    expect(statuses).toEqual([ok, 409, ok]);
    const grade = lms.gradeOf('4', link);
    expect(grade).toMatchObject({ score: 8.5, comment: 'Làm tốt', timestamp: at(3).timestamp });
    expect(grade?.history.map((one) => [one.status, one.scoreGiven])).toEqual([
      [ok, 6],
      [409, 9],
      [ok, 8.5],
    ]);
    const response = await fetch(with_(under('results'), 'user_id=4'), { headers: bearer() });
    expect(await response.json()).toMatchObject([
      { userId: '4', resultScore: 8.5, resultMaximum: 10, comment: 'Làm tốt', scoreOf: lineItem },
    ]);
    const learners = [
      await postScore(lineItem, token, score('3', 5)),
      await postScore(lineItem, token, score('nobody', 5)),
    ];
    expect(learners.map(({ status }) => status)).toEqual([400, 400]);
    expect(lms.gradeOf('3', link)).toBeUndefined();
  });

  test('a teacher’s own grade stays', async () => {
    lms.overrideGrade('5', link, 4);
    const later = { timestamp: new Date(Date.now() + 5000).toISOString() };
    expect((await postScore(lineItem, token, score('5', 9, later))).ok).toBe(true);
    expect(lms.gradeOf('5', link)?.score).toBe(4);
  });

  test('another tool’s column is not listed and not written', async () => {
    const foreign = lms.lineItems().find(({ owner }) => owner === 'other');
    if (!foreign) throw new Error('no foreign line item');
    expect((await postScore(lms.lineItemUrl(foreign), token, score('4', 5))).status).toBe(403);
    expect((await list('from=2')).labels).toEqual(['Bài 3']);
  });
});
