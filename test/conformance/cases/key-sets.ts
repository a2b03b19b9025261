import { describe, expect, test } from '@jest/globals';
import type { LtiCode } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import { emptyAnswer } from '../platform/http-server.js';
import { createPlatformKey } from '../platform/keys.js';

/** The platform's key set: cached, rotated, down, or not to be trusted. */
export function keySets(bench: () => Bench): void {
  describe('key set', () => {
    test('is not fetched on every launch', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      await Promise.all(Array.from({ length: 10 }, () => subject.accept()));
      await subject.accept();
      expect(platform.keySetFetches).toBe(1);
    });

    test('rotated between two launches, and while twenty are on their way', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      await subject.accept();
      platform.signingKey = await createPlatformKey('platform-2');
      platform.published = [platform.signingKey.publicJwk];
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => subject.outcome({})));
      expect(outcomes).toEqual(Array(20).fill('accepted'));
      expect(platform.keySetFetches).toBe(2);
    });

    test('invented kids do not make the tool hammer the platform', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      await subject.accept();
      for (let i = 0; i < 10; i += 1) await subject.outcome({ header: { kid: `invented-${i}` } });
      expect(platform.keySetFetches).toBe(2);
    });

    test('down: a code of its own, and a launch as soon as it is up again', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      for (const status of [503, 404]) {
        platform.faults.push({ path: '/jwks', answer: emptyAnswer(status) });
        expect(await subject.outcome({})).toBe('LTI_JWKS_UNAVAILABLE' satisfies LtiCode);
      }
      expect(await subject.outcome({})).toBe('accepted');
    });

    test('nobody listening', async () => {
      const { platform, tool } = bench();
      const registrations = [platform.registration({ jwksUrl: 'http://127.0.0.1:9/jwks' })];
      expect(await tool({ registrations }).outcome({})).toBe('LTI_JWKS_UNAVAILABLE' satisfies LtiCode);
    });

    test('no key set but a page', async () => {
      const { platform, tool } = bench();
      platform.faults.push({ path: '/jwks', answer: { status: 200, body: '<html>' } });
      expect(await tool().outcome({})).toBe('LTI_JWKS_INVALID' satisfies LtiCode);
    });

    test('endless: given up', async () => {
      const { platform, tool } = bench();
      platform.faults.push({ path: '/jwks', answer: { status: 200, body: `{"keys":["${'x'.repeat(2_000_000)}"]}` } });
      expect(await tool().outcome({})).toBe('LTI_JWKS_UNAVAILABLE' satisfies LtiCode);
    });

    test('a redirect is not followed', async () => {
      const { platform, tool } = bench();
      platform.faults.push({ path: '/jwks', answer: emptyAnswer(302, { location: `${platform.origin}/jwks?moved` }) });
      expect(await tool().outcome({})).toBe('LTI_JWKS_UNAVAILABLE' satisfies LtiCode);
      expect(platform.keySetFetches).toBe(0);
    });

    test('over plain http: refused outside development, without a request', async () => {
      const { platform, tool } = bench();
      const https = {
        issuer: platform.origin,
        authUrl: 'https://lms.example/auth',
        tokenUrl: 'https://lms.example/token',
      };
      const subject = tool({ registrations: [platform.registration(https)], options: { allowHttp: false } });
      const login = await subject.engine.login({
        iss: [platform.origin],
        login_hint: ['x'],
        target_link_uri: ['https://tool.example'],
      });
      if (!login.ok) throw new Error(login.error.code);
      const query = new URL(login.value.url).searchParams;
      const token = await platform.signingKey.sign({ nonce: query.get('nonce') });
      const { name, value } = login.value.cookie;
      const outcome = await subject.engine.launch(
        { state: [query.get('state') ?? ''], id_token: [token] },
        { [name]: value },
      );
      expect(outcome).toMatchObject({ ok: false, error: { code: 'LTI_URL_INSECURE' satisfies LtiCode } });
      expect(platform.keySetFetches).toBe(0);
    });

    test("the tool's own key set holds public parts only", async () => {
      const { keys } = await bench().tool().engine.jwks();
      expect(keys).toHaveLength(1);
      expect(keys[0]).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig', kid: expect.any(String) });
      for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']) expect(keys[0]).not.toHaveProperty(secret);
    });
  });
}
