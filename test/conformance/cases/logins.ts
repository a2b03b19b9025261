import { describe, expect, test } from '@jest/globals';
import type { LtiCode } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import { raw } from '../tool/browser.js';
import { codeOf } from '../tool/tool.js';

/** Third-party initiated login: what leads to the platform, and what leads nowhere. */
export function logins(bench: () => Bench): void {
  describe('login', () => {
    test('the platform accepts the authentication request to the letter, hints unchanged', async () => {
      const { platform, tool } = bench();
      const { form } = await tool().arrive();
      expect(Object.keys(form)).toEqual(['state', 'id_token']);
      expect(platform.authRequests).toBe(1);
    });

    test('without client id and deployment, where the issuer has one registration', async () => {
      const { platform, tool } = bench();
      const { client_id, lti_deployment_id, ...rest } = platform.begin({});
      expect(await tool().engine.login(raw(rest))).toMatchObject({ ok: true });
    });

    test('two registrations of one issuer: by client id, else by deployment, else not at all', async () => {
      const { platform, tool } = bench();
      const other = platform.registration({
        id: 'registration-2',
        clientId: 'client-2',
        deploymentIds: ['deployment-9'],
      });
      const { engine } = tool({ registrations: [other, platform.registration()] });
      const { client_id, lti_deployment_id, ...rest } = platform.begin({});
      const clientOf = async (extra: Record<string, string>) => {
        const outcome = await engine.login(raw({ ...rest, ...extra }));
        return outcome.ok ? new URL(outcome.value.url).searchParams.get('client_id') : outcome.error.code;
      };
      expect(await clientOf({ client_id: 'client-2' })).toBe('client-2');
      expect(await clientOf({ lti_deployment_id: 'deployment-9' })).toBe('client-2');
      expect(await clientOf({ lti_deployment_id: 'deployment-1' })).toBe('client-1');
      expect(await clientOf({})).toBe('LTI_CLIENT_AMBIGUOUS' satisfies LtiCode);
    });

    test.each<[string, Record<string, string>, LtiCode]>([
      ['unknown issuer', { iss: 'https://evil.example' }, 'LTI_ISSUER_UNKNOWN'],
      ['unknown client', { client_id: 'client-9' }, 'LTI_CLIENT_UNKNOWN'],
      ['no issuer', { iss: '' }, 'LTI_PARAM_MISSING'],
      ['no login hint', { login_hint: '' }, 'LTI_PARAM_MISSING'],
      ['no target', { target_link_uri: '' }, 'LTI_PARAM_MISSING'],
    ])('%s: refused, no redirect', async (_, changes, code) => {
      const { platform, tool } = bench();
      const outcome = await tool().engine.login(raw({ ...platform.begin({}), ...changes }));
      expect(outcome).toMatchObject({ ok: false, error: { code } });
    });

    test('duplicate fields are refused at login and at launch', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const doubled = { ...raw(platform.begin({})), login_hint: ['a', 'b'] };
      expect(codeOf(await subject.engine.login(doubled))).toBe('LTI_PARAM_REPEATED' satisfies LtiCode);
      const { form, cookies } = await subject.arrive();
      const twice = { ...form, id_token: [...(form['id_token'] ?? []), 'x'] };
      expect(codeOf(await subject.engine.launch(twice, cookies))).toBe('LTI_PARAM_REPEATED' satisfies LtiCode);
    });

    test('parameters injected through the unsigned login do not reach the platform', async () => {
      const { platform, tool } = bench();
      const injected = {
        redirect_uri: 'https://evil.example',
        scope: 'all',
        nonce: 'known',
        state: 'known',
        repost: '1',
      };
      const { form } = await tool().arrive({}, injected);
      expect(form['state']).not.toEqual(['known']);
      expect(platform.authRequests).toBe(1);
    });

    test('the unsigned target_link_uri is ignored in favour of the signed one', async () => {
      const { tool } = bench();
      const subject = tool();
      const { form, cookies } = await subject.arrive({}, { target_link_uri: 'https://evil.example/phish' });
      const outcome = await subject.engine.launch(form, cookies);
      expect(outcome).toMatchObject({
        ok: true,
        value: { targetLinkUri: 'https://tool.example/langbiang/lti/launch' },
      });
    });

    test("the platform's storage is used where it is offered", async () => {
      const { platform, tool } = bench();
      const outcome = await tool().engine.login(
        raw({ ...platform.begin({}), lti_storage_target: 'post_message_frame' }),
      );
      expect(outcome).toMatchObject({
        ok: true,
        value: { storage: { target: 'post_message_frame', platformOrigin: platform.origin } },
      });
    });

    test.each(['login_required', 'access_denied', 'invalid_request'])(
      'the platform answers error=%s',
      async (error) => {
        const subject = bench().tool();
        const outcome = await subject.launch({ instead: { error, error_description: '<script>alert(1)</script>' } });
        expect(outcome).toMatchObject({ ok: false, error: { code: 'LTI_PLATFORM_ERROR' satisfies LtiCode } });
        expect(JSON.stringify(outcome)).not.toContain('<script>');
      },
    );
  });
}
