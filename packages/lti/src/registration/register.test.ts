import { expect, test } from '@jest/globals';
import { HOST_NOT_PUBLIC } from '../outbound/http.js';
import { registerWithPlatform } from './register.js';

const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const configurationUrl = 'https://lms.example/openid';
const configuration = {
  issuer: 'https://lms.example',
  authorization_endpoint: 'https://lms.example/auth',
  token_endpoint: 'https://lms.example/token',
  jwks_uri: 'https://lms.example/jwks',
  registration_endpoint: 'https://lms.example/register',
  scopes_supported: ['openid', 'https://purl.imsglobal.org/spec/lti-ags/scope/score'],
  'https://purl.imsglobal.org/spec/lti-platform-configuration': { product_family_code: 'moodle' },
};
const tool = { name: 'Bài', nameEn: 'Lessons', description: 'a', descriptionEn: 'b', choose: 'c', chooseEn: 'd' };

type Sent = { url: string; authorization: string | null; body: Record<string, unknown> | null };

/** A platform that says `said` and answers the registration with `made`. */
async function register({ said = configuration as unknown, made = { client_id: 'c1' } as unknown, status = 200 } = {}) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    sent.push({
      url: request.url,
      authorization: request.headers.get('authorization'),
      body: text && JSON.parse(text),
    });
    return request.method === 'GET' ? Response.json(said) : Response.json(made, { status });
  };
  const result = await registerWithPlatform(
    { configurationUrl, registrationToken: 'once' },
    { fetch, publicUrl: 'https://bai.example', allowHttp: false, tool },
  );
  return { result, sent };
}

test('introduces the tool with the token that was given, and keeps what the platform says of itself', async () => {
  const { result, sent } = await register({ made: { client_id: 'c1', [TOOL]: { deployment_id: 7 } }, status: 201 });
  expect(result).toEqual({
    ok: true,
    value: {
      issuer: 'https://lms.example',
      clientId: 'c1',
      deploymentId: '7',
      authUrl: 'https://lms.example/auth',
      tokenUrl: 'https://lms.example/token',
      jwksUrl: 'https://lms.example/jwks',
      product: 'moodle',
    },
  });
  expect(sent.map(({ url, authorization }) => [url, authorization])).toEqual([
    [configurationUrl, null],
    ['https://lms.example/register', 'Bearer once'],
  ]);
  expect(sent[1]?.body).toMatchObject({
    redirect_uris: ['https://bai.example/lti/launch'],
    scope: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
    [TOOL]: { domain: 'bai.example', claims: ['iss', 'sub', 'name', 'given_name', 'family_name'] },
  });
});

test('asks for every service of a platform that does not say what it offers; a deployment may come later', async () => {
  const { scopes_supported: _, ...silent } = configuration;
  const { result, sent } = await register({ said: silent });
  expect(String(sent[1]?.body?.['scope']).split(' ')).toHaveLength(4);
  expect(result).toMatchObject({ ok: true, value: { deploymentId: null } });
});

test.each([
  [{ issuer: undefined }, 'LTI_REGISTRATION_CONFIG_INVALID'],
  [{ registration_endpoint: 7 }, 'LTI_REGISTRATION_CONFIG_INVALID'],
  [{ token_endpoint: 'http://lms.example/token' }, 'LTI_URL_INSECURE'],
  [{ jwks_uri: 'javascript:alert(1)' }, 'LTI_URL_INSECURE'],
  [{ issuer: 'https://school.example' }, 'LTI_REGISTRATION_ISSUER_MISMATCH'],
  [{ issuer: 'https://lms.example:8443' }, 'LTI_REGISTRATION_ISSUER_MISMATCH'],
])('%j: nothing is sent to the platform', async (changed, code) => {
  const { result, sent } = await register({ said: { ...configuration, ...changed } });
  expect(result).toMatchObject({ ok: false, error: { code } });
  expect(sent).toHaveLength(1);
});

test.each([
  ['a refusal', { status: 401 }, 401],
  ['no client id', { made: {} }, 'client_id'],
  ['a client id beyond reason', { made: { client_id: 'x'.repeat(256) } }, 'client_id'],
  ['no object', { made: [] }, 'client_id'],
])('%s of the platform is told with its reason', async (_, answers, reason) => {
  const { result } = await register(answers);
  expect(result).toEqual({ ok: false, error: { code: 'LTI_REGISTRATION_REFUSED', params: { reason } } });
});

test('an address in our own network is named as what it is', async () => {
  const fetch: typeof globalThis.fetch = async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: HOST_NOT_PUBLIC }) });
  };
  const options = { fetch, publicUrl: 'https://bai.example', allowHttp: false, tool };
  expect(await registerWithPlatform({ configurationUrl }, options)).toEqual({
    ok: false,
    error: { code: 'LTI_HOST_NOT_PUBLIC' },
  });
});
