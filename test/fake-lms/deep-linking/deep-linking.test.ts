import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { type FakeLms, type ProfileName, startFakeLms, visitLaunch } from '../index.js';
import { type JoseTool, type SignOptions, startJoseTool } from '../testing/jose-tool.js';
import { contentItem, type DeepLinkSettings, deepLinkClaims } from '../testing/tool-messages.js';

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const dl = (name: string): string => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;
const now = (): number => Math.floor(Date.now() / 1000);

describe.each<ProfileName>(['moodle', 'spec'])('deep linking, %s', (profile) => {
  let tool: JoseTool;
  let lms: FakeLms;
  beforeAll(async () => {
    tool = await startJoseTool();
    lms = await startFakeLms({ tool: tool.tool, profile });
  });
  afterAll(async () => {
    await lms.stop();
    await tool.stop();
  });

  const open = async (user = '3'): Promise<DeepLinkSettings> => {
    const { launch } = await visitLaunch(lms.deepLinkUrl(user));
    return decodeJwt(launch.fields['id_token'] ?? '')[dl('deep_linking_settings')] as DeepLinkSettings;
  };
  const post = async (url: string, fields: Record<string, string>) => {
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
    return { status: response.status, html: await response.text() };
  };
  const item = (id: string, title = `Bài ${id}`) => contentItem(tool.tool.launchUrl, id, title);
  const respond = async (changes: Record<string, unknown>, settings?: DeepLinkSettings, options?: SignOptions) => {
    const { deep_link_return_url: url, data } = settings ?? (await open());
    const claims = { ...deepLinkClaims(lms, [item('x')], data), ...changes };
    return post(url, { JWT: await tool.sign(claims, options) });
  };

  test('creates every item of one response, with its grade column', async () => {
    const before = lms.links().length;
    const { status, html } = await respond({ [dl('content_items')]: [item('B-M4'), item('C-M1', '<b>đậm</b>')] });
    expect([status, html.includes('Đã thêm 2 bài')]).toEqual([200, true]);
    const [first, second] = lms.links().slice(before);
    expect(first).toMatchObject({ title: 'Bài B-M4', url: tool.tool.launchUrl, custom: { item: 'B-M4' } });
    expect(second?.title).toBe('<b>đậm</b>');
    const column = lms.lineItems().find(({ linkId }) => linkId === first?.id);
    expect(column).toMatchObject({ label: 'Bài B-M4', scoreMaximum: 10, resourceId: 'B-M4', tag: 'langbiang' });
    const [visitor] = lms.users();
    if (!visitor) throw new Error('no user');
    const [teacher] = lms.users();
    const page = await (await fetch(teacher ? lms.coursePageUrl(teacher) : '')).text();
    expect(page).toContain('&lt;b&gt;đậm');
    expect(page).not.toContain('<b>đậm</b>');
  });

  test('the next launch of a made link carries its custom parameters and line item', async () => {
    await respond({ [dl('content_items')]: [item('D-M7')] });
    const made = lms.links().at(-1);
    if (!made) throw new Error('no link');
    const { launch } = await visitLaunch(lms.launchUrl('4', made));
    const claims = decodeJwt(launch.fields['id_token'] ?? '');
    expect(claims[lti('custom')]).toMatchObject({ item: 'D-M7' });
    const column = lms.lineItems().find(({ linkId }) => linkId === made.id);
    const endpoint = claims['https://purl.imsglobal.org/spec/lti-ags/claim/endpoint'];
    expect(endpoint).toMatchObject({ lineitem: column && lms.lineItemUrl(column) });
  });

  test.each<[string, () => Record<string, unknown>, SignOptions?]>([
    ['another audience', () => ({ aud: 'http://other.example' })],
    ['another issuer', () => ({ iss: 'someone' })],
    ['an expired message', () => ({ iat: now() - 600, exp: now() - 1 })],
    ['no exp', () => ({ exp: undefined })],
    ['no nonce', () => ({ nonce: undefined })],
    ['another deployment', () => ({ [lti('deployment_id')]: '99' })],
    ['another message type', () => ({ [lti('message_type')]: 'LtiResourceLinkRequest' })],
    ['another version', () => ({ [lti('version')]: '1.1' })],
    ['items that are no list', () => ({ [dl('content_items')]: 'x' })],
    ['a type that was not offered', () => ({ [dl('content_items')]: [{ type: 'html', html: '<p>x' }] })],
    [
      'one bad item among good ones',
      () => ({ [dl('content_items')]: [item('good'), { type: 'ltiResourceLink', url: 'http://evil.example' }] }),
    ],
    ['a column without maximum', () => ({ [dl('content_items')]: [{ ...item('x'), lineItem: { label: 'x' } }] })],
    ['a foreign key', () => ({}), { stranger: true }],
    ['no kid', () => ({}), { header: { kid: undefined } }],
  ])('refuses %s and creates nothing', async (_name, changes, options = {}) => {
    const before = lms.links().length;
    const { status, html } = await respond(changes(), undefined, options);
    expect([status, html.includes('Chưa thêm được bài')]).toEqual([400, true]);
    expect(lms.links()).toHaveLength(before);
  });

  test('data comes back as it was sent, where it was sent', async () => {
    const settings = await open();
    expect(settings.data !== undefined).toBe(profile === 'spec');
    const { status } = await respond({ [dl('data')]: 'something else' }, settings);
    expect(status).toBe(profile === 'spec' ? 400 : 200);
  });

  test('a picker answers once, and a nonce is good once', async () => {
    const settings = await open();
    expect((await respond({ nonce: 'n-1' }, settings)).status).toBe(200);
    expect((await respond({ nonce: 'n-2' }, settings)).status).toBe(403);
    expect((await respond({ nonce: 'n-1' })).status).toBe(400);
  });

  test('the return URL is of one course, and takes a form with one JWT', async () => {
    const { deep_link_return_url: url, data } = await open();
    const JWT = await tool.sign(deepLinkClaims(lms, [item('x')], data));
    expect((await post(url.replace('course=2', 'course=3'), { JWT })).status).toBe(400);
    expect((await post(url.replace(/sesskey=[^&]+/, 'sesskey=x'), { JWT })).status).toBe(403);
    expect((await post(url, {})).status).toBe(400);
    expect(
      (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JWT })).status,
    ).toBe(400);
    expect((await post(url, { JWT })).status).toBe(200);
  });

  test('a pupil adds nothing', async () => {
    expect((await respond({}, await open('4'))).status).toBe(403);
  });

  test('no items: nothing chosen; errormsg: said, escaped', async () => {
    const before = lms.links().length;
    expect((await respond({ [dl('content_items')]: undefined })).status).toBe(200);
    const { html } = await respond({ [dl('errormsg')]: '<i>hỏng</i>' });
    expect(html).toContain('&lt;i&gt;hỏng');
    expect(lms.links()).toHaveLength(before);
  });

  test('an item without lineItem: Moodle still makes a 100-point column', async () => {
    const { lineItem: _none, ...bare } = item('x');
    await respond({ [dl('content_items')]: [bare] });
    const column = lms.lineItems().find(({ linkId }) => linkId === lms.links().at(-1)?.id);
    expect(column?.scoreMaximum).toBe(profile === 'moodle' ? 100 : undefined);
  });
});
