import { describe, expect, test } from '@jest/globals';
import type { LtiCode } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import { createPlatformKey, signNone, signRs512, signText, signWithPublicKey } from '../platform/keys.js';
import { codeOf } from '../tool/tool.js';

/** Tokens the platform did not sign, or not so. */
export function forgedTokens(bench: () => Bench): void {
  describe('forged token', () => {
    test('alg none', async () => {
      expect(await bench().tool().outcome({ sign: signNone })).toBe('LTI_ALG_NOT_ALLOWED' satisfies LtiCode);
    });

    test('HS256 keyed with the public key', async () => {
      const { platform, tool } = bench();
      const sign = signWithPublicKey(platform.signingKey);
      expect(await tool().outcome({ sign })).toBe('LTI_ALG_NOT_ALLOWED' satisfies LtiCode);
    });

    test('RS512', async () => {
      const sign = await signRs512('platform-1');
      expect(await bench().tool().outcome({ sign })).toBe('LTI_ALG_NOT_ALLOWED' satisfies LtiCode);
    });

    test("a stranger's key under the platform's kid", async () => {
      const stranger = await createPlatformKey('platform-1');
      expect(await bench().tool().outcome({ sign: stranger.sign })).toBe('LTI_SIGNATURE_INVALID' satisfies LtiCode);
    });

    test('the key carried in the token itself (jwk, jku, x5u) is not believed', async () => {
      const stranger = await createPlatformKey('platform-1');
      const header = { jwk: stranger.publicJwk, jku: 'https://evil.example/jwks', x5u: 'https://evil.example/x5u' };
      expect(await bench().tool().outcome({ sign: stranger.sign, header })).toBe(
        'LTI_SIGNATURE_INVALID' satisfies LtiCode,
      );
    });

    test('claims changed on the way', async () => {
      const subject = bench().tool();
      const { form, cookies } = await subject.arrive();
      const [header, payload = '', signature] = (form['id_token']?.[0] ?? '').split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
      const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'teacher-1' })).toString('base64url');
      const outcome = await subject.engine.launch(
        { ...form, id_token: [[header, changed, signature].join('.')] },
        cookies,
      );
      expect(codeOf(outcome)).toBe('LTI_SIGNATURE_INVALID' satisfies LtiCode);
    });

    test('signed, but no claims', async () => {
      const { platform, tool } = bench();
      const { token, publicJwk } = await signText('đây không phải JSON');
      platform.published = [publicJwk];
      expect(await tool().outcome({ instead: { id_token: token } })).toBe('LTI_TOKEN_MALFORMED' satisfies LtiCode);
    });

    test.each<[string, string, LtiCode]>([
      ['no token at all', 'đăng nhập', 'LTI_TOKEN_MALFORMED'],
      ['a token of three dots', '...', 'LTI_TOKEN_MALFORMED'],
      ['an oversize token', 'e'.repeat(70_000), 'LTI_TOKEN_TOO_LARGE'],
    ])('%s', async (_, id_token, code) => {
      expect(await bench().tool().outcome({ instead: { id_token } })).toBe(code);
    });
  });
}
