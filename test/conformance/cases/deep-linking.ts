import { describe, expect, test } from '@jest/globals';
import type { DeepLinkItem, Launch, LtiCode } from '@langbiang/lti';
import type { Bench } from '../bench.js';
import { CLAIM, type Claims, deepLinkingClaims } from '../platform/claims.js';
import { CLIENT_ID, TOOL_URL } from '../platform/platform.js';
import { codeOf, type Tool } from '../tool/tool.js';

const item = (id: string): DeepLinkItem => ({
  title: `Bài ${id}: Năm vùng biển`,
  text: 'Bài học tương tác',
  custom: { item: id },
  lineItem: { label: `Bài ${id}`, scoreMaximum: 10, resourceId: id, tag: 'lesson' },
});

const request = (subject: Tool, origin: string, settings: Claims = {}) =>
  subject.accept({ person: 'teacher', claims: deepLinkingClaims(origin, settings) });

/** Launch, response, and the browser posting it to the platform; what the platform accepted. */
async function pick(
  { platform, tool }: Bench,
  items: readonly DeepLinkItem[],
): Promise<{ claims: Claims; header: Claims }> {
  const subject = tool();
  const launch = await request(subject, platform.origin);
  const response = await subject.engine.deepLinkingResponse(launch, items);
  if (!response.ok) throw new Error(response.error.code);
  const { returnUrl, jwt } = response.value;
  const answer = await fetch(returnUrl, { method: 'POST', body: new URLSearchParams({ JWT: jwt }) });
  if (answer.status !== 200) throw new Error(`the platform refused it: ${await answer.text()}`);
  const accepted = platform.deepLinkAnswers.at(-1);
  if (!accepted) throw new Error('the platform got nothing');
  return accepted;
}

/** Certification guide §6.2, D1–D7. */
export function deepLinking(bench: () => Bench): void {
  describe('deep linking', () => {
    test('D1 the request is accepted, with its settings', async () => {
      const { platform, tool } = bench();
      const launch = await request(tool(), platform.origin);
      expect(launch).toMatchObject({
        messageType: 'LtiDeepLinkingRequest',
        roles: ['teacher'],
        deepLinking: {
          returnUrl: `${platform.origin}/deep-link-return?course=2`,
          data: 'csrf:Đà Lạt:"1"',
          acceptMultiple: true,
          acceptTypes: ['ltiResourceLink'],
          acceptLineItem: true,
        },
      });
    });

    test('D2 the response is sent to the return URL and taken there', async () => {
      await pick(bench(), [item('B-M4')]);
      expect(bench().platform.deepLinkAnswers).toHaveLength(1);
    });

    test('D3 its type and version', async () => {
      const { claims } = await pick(bench(), [item('B-M4')]);
      expect(claims).toMatchObject({ [CLAIM.messageType]: 'LtiDeepLinkingResponse', [CLAIM.version]: '1.3.0' });
    });

    test('D4 its times: issued a little before now, gone within ten minutes', async () => {
      const { claims } = await pick(bench(), [item('B-M4')]);
      const now = Date.now() / 1000;
      expect(claims['iat']).toBeLessThanOrEqual(now - 1);
      expect(claims['iat']).toBeGreaterThan(now - 30);
      expect(claims['exp']).toBeGreaterThan(now);
      expect(claims['exp']).toBeLessThan(now + 600);
    });

    test('D5 its signature: RS256, with a kid of our published keys', async () => {
      const { header } = await pick(bench(), [item('B-M4')]);
      const { keys } = await bench().tool().engine.jwks();
      expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: keys[0]?.['kid'] });
    });

    test('D6 its claims: from client to issuer, this deployment, the data given back', async () => {
      const { claims } = await pick(bench(), [item('B-M4')]);
      const { platform } = bench();
      expect(claims).toMatchObject({
        iss: CLIENT_ID,
        aud: platform.origin,
        [CLAIM.deploymentId]: 'deployment-1',
        [CLAIM.data]: 'csrf:Đà Lạt:"1"',
      });
      expect(claims['nonce']).toEqual(expect.stringMatching(/^.{16,}$/));
    });

    test('D7 its content: several items in the order chosen', async () => {
      const { claims } = await pick(bench(), [item('B-M4'), item('C-1'), item('D-2')]);
      const link = { type: 'ltiResourceLink', url: `${TOOL_URL}/lti/launch` };
      expect(claims[CLAIM.contentItems]).toEqual(['B-M4', 'C-1', 'D-2'].map((id) => ({ ...link, ...item(id) })));
    });

    test('a chosen item launches as itself', async () => {
      const { claims } = await pick(bench(), [item('C-1')]);
      const [link] = claims[CLAIM.contentItems] as { url: string; custom: Claims }[];
      const launch = await bench()
        .tool()
        .accept({ claims: { [CLAIM.targetLinkUri]: link?.url, [CLAIM.custom]: link?.custom } });
      expect(launch.custom).toEqual({ item: 'C-1' });
    });

    test('no data, no line items, nothing chosen: as the platform wishes', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const launch = await request(subject, platform.origin, { data: undefined, accept_lineitem: false });
      const claimsOf = async (items: DeepLinkItem[]) => {
        const response = await subject.engine.deepLinkingResponse(launch, items);
        if (!response.ok) throw new Error(response.error.code);
        return JSON.parse(Buffer.from(response.value.jwt.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
      };
      const { lineItem, ...bare } = item('B-M4');
      const claims = await claimsOf([item('B-M4')]);
      expect(claims).not.toHaveProperty([CLAIM.data]);
      expect(claims[CLAIM.contentItems]).toEqual([{ type: 'ltiResourceLink', url: `${TOOL_URL}/lti/launch`, ...bare }]);
      expect((await claimsOf([]))[CLAIM.contentItems]).toEqual([]);
    });

    test.each<[string, Claims, LtiCode]>([
      ['several items where one is accepted', { accept_multiple: false }, 'LTI_DL_ONE_ITEM_ONLY'],
      ['several items where the platform does not say', { accept_multiple: undefined }, 'LTI_DL_ONE_ITEM_ONLY'],
      [
        'a platform that takes only files',
        { accept_types: ['file'], accept_multiple: true },
        'LTI_DL_TYPE_NOT_ACCEPTED',
      ],
    ])('refused: %s', async (_, settings, code) => {
      const { platform, tool } = bench();
      const subject = tool();
      const launch = await request(subject, platform.origin, settings);
      expect(codeOf(await subject.engine.deepLinkingResponse(launch, [item('a'), item('b')]))).toBe(code);
    });

    test('refused: a launch that was no deep linking request, a return URL changed since', async () => {
      const { platform, tool } = bench();
      const subject = tool();
      const answer = async (launch: Launch) => codeOf(await subject.engine.deepLinkingResponse(launch, [item('a')]));
      expect(await answer(await subject.accept())).toBe('LTI_DL_NOT_REQUESTED' satisfies LtiCode);
      const launch = await request(subject, platform.origin);
      const moved = { ...launch, deepLinking: { ...launch.deepLinking, returnUrl: 'https://evil.example/' } } as Launch;
      expect(await answer(moved)).toBe('LTI_DL_RETURN_URL_REFUSED' satisfies LtiCode);
    });
  });
}
