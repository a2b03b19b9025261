import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { type FakeLms, type ProfileName, startFakeLms, visitLaunch } from './index.js';
import { type JoseTool, startJoseTool } from './testing/jose-tool.js';

describe.each<ProfileName>(['moodle', 'spec'])('a launch from a %s platform', (profile) => {
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

  test('carries a signed id_token that lives 60 s', async () => {
    const link = lms.createLink({ title: 'Bài <1>', custom: { item: 'B-M4' }, lineItem: { scoreMaximum: 10 } });
    const visit = await visitLaunch(lms.launchUrl('4', link));
    const keys = createRemoteJWKSet(new URL(lms.registration.jwksUrl));
    const { payload } = await jwtVerify(visit.launch.fields['id_token'] ?? '', keys, {
      issuer: lms.issuer,
      audience: lms.clientId,
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
    expect(payload['https://purl.imsglobal.org/spec/lti/claim/custom']).toMatchObject({ item: 'B-M4' });
    expect(visit.launch.fields['state']).toBe(new URL(visit.authUrl).searchParams.get('state'));
    expect(payload['nonce']).toBe(new URL(visit.authUrl).searchParams.get('nonce'));
  });
});
