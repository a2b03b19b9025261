import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { type FakeLms, type LineItem, type ResourceLink, startFakeLms, visitLaunch } from './index.js';
import { lineItemReadScope, lineItemScope, resultScope, scoreScope } from './oidc/scopes.js';
import { type JoseTool, startJoseTool } from './testing/jose-tool.js';
import { type Recorded, readRecorded } from './testing/recorded.js';
import { accessToken, deepLinkClaims } from './testing/tool-messages.js';
import { readForm } from './testing/visit-launch.js';

/** The fake stands beside the recordings of a real Moodle: same requests, same answers. */

const recorded = readRecorded<Record<string, Recorded>>('ags-and-token-requests');
const edges = readRecorded<Record<string, Recorded>>('ags-edge-cases');
const vectors = readRecorded<{ tokens: Record<string, { id_token: string }> }>('signed-id_token-test-vectors');
const moodle = 'http://127.0.0.1:8080';

let tool: JoseTool;
let lms: FakeLms;
let link: ResourceLink;
let tokens: { all: string; readOnly: string };

beforeAll(async () => {
  tool = await startJoseTool();
  lms = await startFakeLms({ tool: tool.tool });
  link = lms.createLink({
    title: 'Bài 1: Khởi nghĩa Yên Thế',
    text: 'Bài tập tương tác',
    custom: { item_id: 'abc-0', level: 'NB' },
    lineItem: { scoreMaximum: 10, resourceId: 'abc-0', tag: 'lichsu8' },
  });
  const scopes = [lineItemScope, resultScope, scoreScope];
  tokens = { all: await accessToken(lms, tool, scopes), readOnly: await accessToken(lms, tool, [lineItemReadScope]) };
});

afterAll(async () => {
  await lms.stop();
  await tool.stop();
});

/** Recorded ids ↔ ours: line item 3 belongs to the link, 4 is the one the tool makes, 5 another tool's. */
const idPairs = (): [string, string][] => {
  const [first, second] = lms.lineItems().filter(({ owner }) => owner === 'tool');
  const foreign = lms.lineItems().find(({ owner }) => owner === 'other');
  const ours = [first, made ?? second, foreign];
  return ['3', '4', '5'].flatMap((id, index): [string, string][] => {
    const own = ours[index];
    return own ? [[id, own.id]] : [];
  });
};
let made: LineItem | undefined;

const toOurs = (url: string): string =>
  idPairs().reduce(
    (text, [theirs, ours]) => text.replace(`/lineitems/${theirs}/`, `/lineitems/${ours}/`),
    url.replace(moodle, lms.url).replace('resource_link_id=1', `resource_link_id=${link.id}`),
  );

const toTheirs = (text: string): string =>
  idPairs()
    .reduce(
      (all, [theirs, ours]) =>
        all.replaceAll(`/lineitems/${ours}/`, `/lineitems/${theirs}/`).replaceAll(`item ${ours} `, `item ${theirs} `),
      text.replaceAll(lms.url, moodle),
    )
    .replaceAll(`LinkId":"${link.id}"`, 'LinkId":"1"')
    .replaceAll(`resource_link_id=${link.id}`, 'resource_link_id=1');

const replay = async ({ request }: Recorded, token: string) => {
  const { authorization: _redacted, ...headers } = request.headers;
  const response = await fetch(toOurs(request.url), {
    method: request.method,
    headers: { ...headers, authorization: `Bearer ${token}` },
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
  const text = toTheirs(await response.text());
  return { response, text };
};

const json = (text: string): unknown => (text === '' ? '' : (JSON.parse(text) as unknown));
/** The quotes around `rel` were recorded as broken bytes; what matters is that they are not ASCII quotes. */
const ascii = (text: string | null | undefined): string => (text ?? '').replace(/[^\x20-\x7e]/g, '');

const tokenFor = (name: string): string => {
  if (name.includes('bad-token')) return 'not-a-token';
  return name.includes('readonly-token') ? tokens.readOnly : tokens.all;
};

describe('services answer as the recorded Moodle did, one after the other', () => {
  const names = Object.keys(recorded).filter((name) => !name.startsWith('token'));

  test.each(names)('%s', async (name) => {
    const entry = recorded[name] as Recorded;
    const { response, text } = await replay(entry, tokenFor(name));
    if (name === 'ags-lineitem-post') made = lms.lineItems().at(-1);
    const expected = entry.response;
    const type = response.headers.get('content-type');
    expect(response.status).toBe(expected.status);
    if (expected.status === 204) return;
    expect(type).toBe(expected.headers?.['content-type'] ?? expected.contentType);
    if (type?.startsWith('text/html')) return;
    expect(toTheirs(response.statusText)).toBe(expected.statusText);
    expect(json(text)).toEqual(expected.body);
    expect(toTheirs(ascii(response.headers.get('link')))).toBe(ascii(expected.headers?.['link']));
  });
});

describe('at the edges', () => {
  test('another tool’s column: read, not written; other refusals', async () => {
    lms.addForeignLineItem('Bài 1: Khởi nghĩa Yên Thế');
    for (const name of [
      'ags-score-other-tools-lineitem',
      'ags-lineitems-accept-any',
      'ags-lineitem-without-type_id',
      'ags-course-not-existing',
    ]) {
      const entry = edges[name] as Recorded;
      const { response, text } = await replay(entry, tokens.all);
      expect([name, response.status, response.statusText]).toEqual([
        name,
        entry.response.status,
        entry.response.statusText,
      ]);
      expect([name, json(text)]).toEqual([name, entry.response.body]);
    }
    expect((await replay(edges['ags-other-tools-lineitem'] as Recorded, tokens.all)).response.status).toBe(200);
  });

  test('suspended pupils get their score, those who left do not', async () => {
    const send = async (name: string) => {
      const entry = edges[name] as Recorded;
      const url = entry.request.url.replace('/22/', '/3/').replace('type_id=4', 'type_id=1');
      return (await replay({ ...entry, request: { ...entry.request, url } }, tokens.all)).response.status;
    };
    lms.setMembership('5', 'suspended');
    expect(await send('score-suspended-student')).toBe(edges['score-suspended-student']?.response.status);
    lms.setMembership('5', 'removed');
    expect(await send('score-unenrolled-student')).toBe(edges['score-unenrolled-student']?.response.status);
  });
});

/** Claims of LTI 1.1 days, which this platform does not send. */
const legacy = ['lti/claim/lis', 'lti-bo/claim/basicoutcome'];

const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length > 0 ? [shape(value[0])] : [];
  if (typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).filter(([name]) => !legacy.some((old) => name.endsWith(old)));
  return Object.fromEntries(entries.map(([name, inner]) => [name, shape(inner)]));
};

describe('messages have the recorded shape', () => {
  const custom = 'https://purl.imsglobal.org/spec/lti/claim/custom';
  const claimsOf = async (url: string) => {
    const visit = await visitLaunch(url);
    return { claims: decodeJwt(visit.launch.fields['id_token'] ?? ''), visit };
  };

  test.each([
    ['resource-link-student', '4'],
    ['resource-link-teacher', '3'],
  ])('%s', async (name, user) => {
    const { claims } = await claimsOf(lms.launchUrl(user, link));
    const theirs = decodeJwt(vectors.tokens[name]?.id_token ?? '');
    expect(shape({ ...claims, [custom]: {} })).toEqual(shape({ ...theirs, [custom]: {} }));
    expect(theirs[custom]).toMatchObject({ item_id: 'abc-0', level: 'NB' });
    expect(claims[custom]).toMatchObject({ item_id: 'abc-0', level: 'NB' });
  });

  test('deep-linking-request-teacher', async () => {
    const { claims } = await claimsOf(lms.deepLinkUrl('3'));
    const theirs = decodeJwt(vectors.tokens['deep-linking-request-teacher']?.id_token ?? '');
    expect(shape({ ...claims, [custom]: {} })).toEqual(shape({ ...theirs, [custom]: {} }));
    const settings = 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings';
    const { deep_link_return_url: _ours, title: _title, ...ours } = claims[settings] as Record<string, unknown>;
    expect(theirs[settings]).toMatchObject(ours);
  });

  test('login initiation', async () => {
    const { params } = readRecorded<{ params: object }>('oidc-login-initiation-resource-link');
    const page = await (await fetch(lms.launchUrl('4', link))).text();
    const { fields } = readForm(page);
    expect(Object.keys(fields).sort()).toEqual(Object.keys(params).sort());
    expect(Object.keys(JSON.parse(fields['lti_message_hint'] ?? '') as object)).toEqual(['cmid', 'launchid']);
  });

  test('the recorded deep linking response is taken, once it has the nonce Moodle does not ask for', async () => {
    const { claims } = readRecorded<{ claims: Record<string, unknown> }>('deep-linking-response-one-item');
    const items = 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items';
    const request = await claimsOf(lms.deepLinkUrl('3'));
    const settings = request.claims['https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings'];
    const { deep_link_return_url: action } = settings as { deep_link_return_url: string };
    const recordedItems = JSON.parse(
      JSON.stringify(claims[items]).replaceAll('http://127.0.0.1:9000/launch', tool.tool.launchUrl),
    ) as unknown[];
    const post = async (jwt: string) =>
      (await fetch(action, { method: 'POST', body: new URLSearchParams({ JWT: jwt }) })).status;
    const { nonce, ...withoutNonce } = deepLinkClaims(lms, recordedItems);
    expect(await post(await tool.sign(withoutNonce))).toBe(400);
    expect(await post(await tool.sign({ ...withoutNonce, nonce }))).toBe(200);
    expect(lms.links().at(-1)).toMatchObject({ title: 'Bài 1: Khởi nghĩa Yên Thế', custom: { item_id: 'abc-0' } });
    expect(lms.lineItems().at(-1)).toMatchObject({ scoreMaximum: 10, resourceId: 'abc-0', tag: 'lichsu8' });
  });
});
