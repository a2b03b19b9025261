import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { type FakeLms, type ProfileName, type ResourceLink, readForm, startFakeLms, visitLaunch } from '../index.js';
import { type JoseTool, startJoseTool } from '../testing/jose-tool.js';

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

describe.each<ProfileName>(['moodle', 'spec'])('authorisation endpoint, %s', (profile) => {
  let tool: JoseTool;
  let lms: FakeLms;
  let link: ResourceLink;

  beforeAll(async () => {
    tool = await startJoseTool();
    lms = await startFakeLms({ tool: tool.tool, profile });
    link = lms.createLink({ title: 'Bài <1>', custom: { item: 'B-M4' }, lineItem: { scoreMaximum: 10 } });
  });
  afterAll(async () => {
    await lms.stop();
    await tool.stop();
  });

  /** A good authentication request of a new launch. */
  const goodParams = async (user = '4'): Promise<Record<string, string>> => {
    const { fields } = readForm(await (await fetch(lms.launchUrl(user, link))).text());
    return {
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: lms.clientId,
      redirect_uri: tool.tool.launchUrl,
      login_hint: fields['login_hint'] ?? '',
      lti_message_hint: fields['lti_message_hint'] ?? '',
      nonce: 'n-1',
      state: '"><script>alert(1)</script>',
    };
  };
  const ask = async (params: Record<string, string> | string) => {
    const response = await fetch(`${lms.registration.authUrl}?${new URLSearchParams(params)}`);
    return { status: response.status, html: await response.text() };
  };

  test('answers a good request with an id_token signed by a published key, and the state', async () => {
    const { fields, action } = readForm((await ask(await goodParams())).html);
    expect(action).toBe(tool.tool.launchUrl);
    expect(fields['state']).toBe('"><script>alert(1)</script>');
    const keys = createRemoteJWKSet(new URL(lms.registration.jwksUrl));
    const options = { issuer: lms.issuer, audience: lms.clientId, algorithms: ['RS256'] };
    const { payload, protectedHeader } = await jwtVerify(fields['id_token'] ?? '', keys, options);
    expect(protectedHeader.kid).toBeDefined();
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
    expect(payload).toMatchObject({
      nonce: 'n-1',
      sub: '4',
      name: 'Học sinh 1',
      [lti('message_type')]: 'LtiResourceLinkRequest',
      [lti('version')]: '1.3.0',
      [lti('deployment_id')]: lms.deploymentId,
      [lti('target_link_uri')]: tool.tool.launchUrl,
      [lti('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
      [lti('resource_link')]: { id: link.id, title: 'Bài <1>' },
      [lti('custom')]: { item: 'B-M4' },
    });
  });

  test('takes the request by POST too', async () => {
    const body = new URLSearchParams(await goodParams());
    const response = await fetch(lms.registration.authUrl, { method: 'POST', body });
    expect(readForm(await response.text()).fields).toHaveProperty('id_token');
  });

  test.each([
    ['scope', 'openid profile', 'invalid_scope'],
    ['scope', '', 'invalid_request'],
    ['response_type', 'code', 'unsupported_response_type'],
    ['response_mode', 'fragment', 'invalid_request'],
    ['response_mode', '', 'invalid_request'],
    ['prompt', 'login', 'invalid_request'],
    ['prompt', '', 'invalid_request'],
    ['nonce', '', 'invalid_request'],
    ['state', '', 'invalid_request'],
    ['login_hint', '5', 'login_required'],
    ['login_hint', '', 'invalid_request'],
    ['lti_message_hint', '{"launchid":"ltilaunch1_1"}', 'invalid_request'],
    ['lti_message_hint', '', 'invalid_request'],
  ])('%s=%s → error %s posted to the tool', async (name, value, error) => {
    const params = { ...(await goodParams()), [name]: value };
    const { fields, action } = readForm((await ask(params)).html);
    expect(action).toBe(tool.tool.launchUrl);
    expect(fields).not.toHaveProperty('id_token');
    expect(fields['error']).toBe(error);
    expect(fields['state'] ?? '').toBe(params['state']);
  });

  test.each([
    ['client_id', 'someone-else'],
    ['client_id', ''],
    ['redirect_uri', 'http://evil.example/launch'],
    ['redirect_uri', 'LAUNCH/'],
    ['redirect_uri', 'LAUNCH?x=1'],
  ])('%s=%s → a page, nothing is posted anywhere', async (name, value) => {
    const params = { ...(await goodParams()), [name]: value.replace('LAUNCH', tool.tool.launchUrl) };
    const { status, html } = await ask(params);
    expect(status).toBe(400);
    expect(html).not.toContain('<form');
  });

  test('a repeated parameter is refused', async () => {
    const query = `${new URLSearchParams(await goodParams())}&redirect_uri=http%3A%2F%2Fevil.example`;
    expect((await ask(query)).status).toBe(400);
  });

  test('a message hint works once', async () => {
    const params = await goodParams();
    expect(readForm((await ask(params)).html).fields).toHaveProperty('id_token');
    expect(readForm((await ask(params)).html).fields).toMatchObject({ error: 'invalid_request' });
  });

  test('whoever left the course gets no token', async () => {
    const params = await goodParams('5');
    lms.setMembership('5', 'suspended');
    expect(readForm((await ask(params)).html).fields).toMatchObject({ error: 'access_denied' });
  });

  test('a launch may carry other claims, another token, another language', async () => {
    const bent = await visitLaunch(
      lms.launchUrl('3', link, {
        locale: 'en',
        target: 'window',
        custom: { count: 3, who: '$User.id', when: '$Unknown.variable', lang: '$Message.locale' },
        claims: { email: undefined, [lti('version')]: '1.1' },
      }),
    );
    const claims = decodeJwt(bent.launch.fields['id_token'] ?? '');
    expect(claims).not.toHaveProperty('email');
    expect(claims[lti('version')]).toBe('1.1');
    expect(claims[lti('launch_presentation')]).toMatchObject({ locale: 'en', document_target: 'window' });
    const lang = profile === 'moodle' ? '$Message.locale' : 'en';
    expect(claims[lti('custom')]).toMatchObject({ count: 3, who: '3', when: '$Unknown.variable', lang });

    const forged = await visitLaunch(
      lms.launchUrl('3', link, { idToken: ({ claims: own, sign }) => sign({ ...own, sub: 'x' }, { kid: 'nobody' }) }),
    );
    const token = forged.launch.fields['id_token'] ?? '';
    expect([decodeJwt(token).sub, decodeProtectedHeader(token).kid]).toEqual(['x', 'nobody']);
  });

  test('rotated keys: the old one stays published unless dropped', async () => {
    const kids = async () => {
      const { keys } = (await (await fetch(lms.registration.jwksUrl)).json()) as {
        keys: { kid: string; d?: string }[];
      };
      expect(keys.every((key) => key.d === undefined)).toBe(true);
      return keys.map(({ kid }) => kid);
    };
    const [first] = await kids();
    const second = await lms.rotateKeys();
    expect(await kids()).toEqual([second, first]);
    const third = await lms.rotateKeys({ dropOld: true });
    expect(await kids()).toEqual([third]);
    const { launch } = await visitLaunch(lms.launchUrl('3', link));
    expect(decodeProtectedHeader(launch.fields['id_token'] ?? '').kid).toBe(third);
  });

  test('the openid configuration names the same endpoints', async () => {
    const response = await fetch(`${lms.issuer}/.well-known/openid-configuration`);
    const { authUrl, tokenUrl, jwksUrl, issuer } = lms.registration;
    expect(await response.json()).toMatchObject({
      issuer,
      authorization_endpoint: authUrl,
      token_endpoint: tokenUrl,
      jwks_uri: jwksUrl,
    });
  });
});
