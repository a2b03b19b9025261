import { describe, expect, test } from '@jest/globals';
import type { LtiCode } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import { codeOf } from '../tool/tool.js';

const USED: LtiCode = 'LTI_STATE_UNKNOWN';

/** One login, one browser, one launch. */
export function replays(bench: () => Bench): void {
  describe('state and browser', () => {
    test('a launch replayed in sequence', async () => {
      const subject = bench().tool();
      const { form, cookies } = await subject.arrive();
      const outcomes = [];
      for (let i = 0; i < 3; i += 1) outcomes.push(codeOf(await subject.engine.launch(form, cookies)));
      expect(outcomes).toEqual(['accepted', USED, USED]);
    });

    test('50 parallel replays: exactly one is accepted', async () => {
      const subject = bench().tool();
      const { form, cookies } = await subject.arrive();
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, async () => codeOf(await subject.engine.launch(form, cookies))),
      );
      expect(outcomes.filter((code) => code === 'accepted')).toHaveLength(1);
      expect(outcomes.filter((code) => code === USED)).toHaveLength(49);
    });

    test('50 different launches at once: all are accepted, each as itself', async () => {
      const subject = bench().tool();
      const launches = await Promise.all(
        Array.from({ length: 50 }, (_, i) => subject.accept({ claims: { sub: `student-${i}` } })),
      );
      expect(launches.map(({ userId }) => userId)).toEqual(Array.from({ length: 50 }, (_, i) => `student-${i}`));
    });

    test('a token replayed under a state of its own (same registration, another nonce)', async () => {
      const subject = bench().tool();
      const [first, second] = [await subject.arrive(), await subject.arrive()];
      const mixed = { state: second.form['state'] ?? [], id_token: first.form['id_token'] ?? [] };
      expect(codeOf(await subject.engine.launch(mixed, second.cookies))).toBe('LTI_NONCE_MISMATCH' satisfies LtiCode);
    });

    test("the state of one platform does not serve another's token", async () => {
      const { platform, tool } = bench();
      const other = platform.registration({
        id: 'registration-2',
        issuer: 'https://other.example',
        clientId: 'client-2',
      });
      const subject = tool({ registrations: [platform.registration(), other] });
      const login = await subject.engine.login({
        iss: ['https://other.example'],
        login_hint: ['x'],
        target_link_uri: ['https://tool.example'],
      });
      if (!login.ok) throw new Error(login.error.code);
      const { form } = await subject.arrive();
      const state = new URL(login.value.url).searchParams.get('state') ?? '';
      const { name, value } = login.value.cookie;
      const outcome = await subject.engine.launch({ ...form, state: [state] }, { [name]: value });
      expect(codeOf(outcome)).toBe('LTI_ISS_MISMATCH' satisfies LtiCode);
    });

    test('a state never issued', async () => {
      const subject = bench().tool();
      const { form, cookies, state } = await subject.arrive();
      const [value = ''] = Object.values(cookies);
      const invented = Object.fromEntries(Object.keys(cookies).map((name) => [name.replace(state, 'invented'), value]));
      expect(codeOf(await subject.engine.launch({ ...form, state: ['invented'] }, invented))).toBe(USED);
    });

    test('no state, no token', async () => {
      const subject = bench().tool();
      const { form, cookies } = await subject.arrive();
      for (const field of ['state', 'id_token']) {
        const { [field]: _, ...rest } = form;
        expect(codeOf(await subject.engine.launch(rest, cookies))).toBe('LTI_PARAM_MISSING' satisfies LtiCode);
      }
    });

    test('no state cookie', async () => {
      const subject = bench().tool();
      const { form } = await subject.arrive();
      expect(codeOf(await subject.engine.launch(form, {}))).toBe('LTI_STATE_COOKIE_MISSING' satisfies LtiCode);
    });

    test('the state from another browser', async () => {
      const subject = bench().tool();
      const [mine, theirs] = [await subject.arrive(), await subject.arrive()];
      const [cookieName = ''] = Object.keys(theirs.cookies);
      const [myValue = ''] = Object.values(mine.cookies);
      expect(codeOf(await subject.engine.launch(theirs.form, mine.cookies))).toBe(
        'LTI_STATE_COOKIE_MISSING' satisfies LtiCode,
      );
      const forged = { ...mine.cookies, [cookieName]: myValue };
      expect(codeOf(await subject.engine.launch(theirs.form, forged))).toBe(
        'LTI_STATE_OTHER_BROWSER' satisfies LtiCode,
      );
    });

    test('cookies blocked, the state kept in the storage of the platform', async () => {
      const subject = bench().tool();
      const { form, state } = await subject.arrive();
      expect(codeOf(await subject.engine.launch(form, {}))).toBe('LTI_STATE_COOKIE_MISSING' satisfies LtiCode);
      expect(codeOf(await subject.engine.launch(form, {}, state))).toBe('accepted');
      expect(codeOf(await subject.engine.launch(form, {}, state))).toBe(USED);
    });

    test("cookies blocked, another login's state in the storage", async () => {
      const subject = bench().tool();
      const [mine, theirs] = [await subject.arrive(), await subject.arrive()];
      const outcome = await subject.engine.launch(theirs.form, {}, mine.state);
      expect(codeOf(outcome)).toBe('LTI_STATE_OTHER_BROWSER' satisfies LtiCode);
    });

    test('a login left alone for too long', async () => {
      let minutesLater = 0;
      const subject = bench().tool({ ports: { clock: () => new Date(Date.now() + minutesLater * 60_000) } });
      const { form, cookies } = await subject.arrive();
      minutesLater = 11;
      expect(codeOf(await subject.engine.launch(form, cookies))).toBe(USED);
    });
  });
}
