import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Launch, LtiCode } from '@langbiang/lti';
import { CLAIM, type Claims } from '../platform/claims.js';
import { raw } from '../tool/browser.js';
import { type CreateEngine, codeOf } from '../tool/tool.js';
import { form, MOODLE, signed, vectors } from './recorded.js';
import { ReplayServer } from './replay-server.js';
import { replayTool } from './replay-tool.js';

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;

export function replayLaunches(createEngine: CreateEngine): void {
  let server: ReplayServer;
  beforeAll(async () => {
    server = await ReplayServer.start();
  });
  afterAll(() => server.close());

  /** A recorded id_token handed in some seconds after its moment, under a login that issued its nonce. */
  async function handIn(name: string, secondsLater = 0) {
    const vector = vectors.tokens[name];
    if (!vector) throw new Error(`no vector ${name}`);
    const claims = claimsOf(vector.id_token);
    const [clientId, deploymentId] = [String(claims['aud']), String(claims[CLAIM.deploymentId])];
    const now = new Date((vector.verify_at_epoch + secondsLater) * 1000);
    const engine = replayTool(createEngine, server, {
      clientId,
      deploymentId,
      now,
      randomId: () => String(claims['nonce']),
    });
    const login = await engine.login(
      raw({ iss: MOODLE, login_hint: '4', target_link_uri: 'http://127.0.0.1:9000/launch', client_id: clientId }),
    );
    if (!login.ok) throw new Error(login.error.code);
    const { url, cookie } = login.value;
    const state = new URL(url).searchParams.get('state') ?? '';
    return {
      engine,
      outcome: await engine.launch(raw({ state, id_token: vector.id_token }), { [cookie.name]: cookie.value }),
    };
  }

  const accepted = async (name: string): Promise<Launch> => {
    const { outcome } = await handIn(name);
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };

  describe('id_tokens at their own moment', () => {
    const course = { id: '2', title: 'Lịch sử 8', label: 'LICHSU8' };

    test('a student', async () => {
      expect(await accepted('resource-link-student')).toMatchObject({
        messageType: 'LtiResourceLinkRequest',
        userId: '4',
        roles: ['learner'],
        context: course,
        resourceLink: { id: '1', title: 'Bài 1: Khởi nghĩa Yên Thế' },
        custom: { item_id: 'abc-0', level: 'NB', user_lang: '$Message.locale' },
        ags: { lineItem: `${MOODLE}/mod/lti/services.php/2/lineitems/3/lineitem?type_id=1` },
      });
    });

    test('a teacher', async () => {
      expect(await accepted('resource-link-teacher')).toMatchObject({
        userId: '3',
        roles: ['teacher'],
        name: 'Lan Nguyễn Thị',
        context: course,
      });
    });

    test('a student with Vietnamese as language, at the dynamically registered tool', async () => {
      expect(await accepted('resource-link-student-dynreg-locale-vi')).toMatchObject({
        locale: 'vi',
        roles: ['learner'],
        deploymentId: '2',
      });
    });

    test('a deep linking request: several items, links only, no data', async () => {
      const { deepLinking } = await accepted('deep-linking-request-teacher');
      expect(deepLinking).toEqual({
        returnUrl: `${MOODLE}/mod/lti/contentitem_return.php?course=2&id=1&sesskey=REDACTED`,
        acceptMultiple: true,
        acceptTypes: ['ltiResourceLink'],
        acceptLineItem: true,
      });
    });

    test.each(Object.keys(vectors.tokens))('%s two minutes later has expired', async (name) => {
      expect(codeOf((await handIn(name, 120)).outcome)).toBe('LTI_TOKEN_EXPIRED' satisfies LtiCode);
    });
  });

  test('our deep linking response has every claim of the one Moodle accepted', async () => {
    const { engine, outcome } = await handIn('deep-linking-request-teacher');
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { claims: theirs } = signed('deep-linking-response-one-item');
    const [link] = theirs[CLAIM.contentItems] as [
      Claims & { title: string; lineItem: { label: string; scoreMaximum: number; resourceId: string; tag: string } },
    ];
    const items = [{ title: link.title, custom: { item_id: 'abc-0', level: 'NB' }, lineItem: link.lineItem }];
    const response = await engine.deepLinkingResponse(outcome.value, items);
    if (!response.ok) throw new Error(response.error.code);
    const ours = claimsOf(response.value.jwt);
    for (const name of ['iss', 'aud', CLAIM.messageType, CLAIM.version, CLAIM.deploymentId])
      expect(ours[name]).toEqual(theirs[name]);
    const { title, custom, lineItem, type } = link;
    expect(ours[CLAIM.contentItems]).toEqual([
      { type, title, custom, lineItem, url: 'http://127.0.0.1:9000/lti/launch' },
    ]);
  });

  test.each(['deep-linking', 'resource-link'])(
    'login initiation (%s): our request is the one Moodle accepted',
    async (kind) => {
      const { params: asked } = form(`oidc-login-initiation-${kind}`);
      const { url: authUrl, params: accepted_ } = form(`oidc-auth-request-${kind}`);
      const setup = {
        clientId: asked['client_id'] ?? '',
        deploymentId: asked['lti_deployment_id'] ?? '',
        now: new Date(1_795_381_511_000),
      };
      const login = await replayTool(createEngine, server, setup).login(raw(asked));
      if (!login.ok) throw new Error(login.error.code);
      const url = new URL(login.value.url);
      expect(url.origin + url.pathname).toBe(authUrl);
      const own = {
        state: expect.any(String),
        nonce: expect.any(String),
        redirect_uri: 'http://127.0.0.1:9000/lti/launch',
      };
      expect(Object.fromEntries(url.searchParams)).toEqual({ ...accepted_, ...own });
    },
  );
}
