import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FakeLms, membershipRole, type ProfileName, type ResourceLink, startFakeLms } from '../index.js';
import { membershipScope, scoreScope } from '../oidc/scopes.js';
import { type JoseTool, startJoseTool } from '../testing/jose-tool.js';
import { accessToken } from '../testing/tool-messages.js';
import { membershipContainerType } from './memberships.js';

type Container = { id: string; context: object; members: { user_id: string; roles: string[]; name: string }[] };

describe.each<ProfileName>(['moodle', 'spec'])('names and role service, %s', (profile) => {
  let tool: JoseTool;
  let lms: FakeLms;
  let link: ResourceLink;
  let token: string;
  const path =
    profile === 'moodle' ? '/mod/lti/services.php/CourseSection/2/bindings/1/memberships' : '/nrps/2/memberships';

  beforeAll(async () => {
    tool = await startJoseTool();
    lms = await startFakeLms({ tool: tool.tool, profile });
    link = lms.createLink({ title: 'Bài 1' });
    token = await accessToken(lms, tool, [membershipScope]);
  });
  afterAll(async () => {
    await lms.stop();
    await tool.stop();
  });

  const get = async (url: string) => {
    const headers = { authorization: `Bearer ${token}`, accept: membershipContainerType };
    const response = await fetch(url, { headers });
    const next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    return { response, next, body: (await response.json()) as Container };
  };

  test('lists who is in the course, with the roles of the profile', async () => {
    const { response, body, next } = await get(lms.url + path);
    expect(response.headers.get('content-type')).toBe(`${membershipContainerType}; charset=utf-8`);
    expect(body).toMatchObject({ id: lms.url + path, context: { id: '2', label: 'LSDL8' } });
    const learner = profile === 'moodle' ? 'Learner' : membershipRole('Learner');
    expect(body.members.map(({ user_id, roles }) => [user_id, roles[0] === learner])).toEqual([
      ['3', false],
      ['4', true],
      ['5', true],
      ['6', false],
    ]);
    expect(body.members[1]).toMatchObject({ status: 'Active', name: 'Học sinh 1', email: 'hocsinh1@example.test' });
    expect(next).toBeUndefined();
  });

  test('pages by limit; Moodle’s next link forgets the role', async () => {
    const role = encodeURIComponent(membershipRole('Learner'));
    const first = await get(`${lms.url}${path}?role=${role}&limit=1`);
    expect(first.body.members.map(({ user_id }) => user_id)).toEqual(['4']);
    const second = await get(first.next ?? '');
    // Without its role the second of everybody comes, who is the first pupil again.
    expect(second.body.members.map(({ user_id }) => user_id)).toEqual([profile === 'moodle' ? '4' : '5']);
  });

  test('a link’s members carry a message; an unknown link is refused', async () => {
    const { body } = await get(`${lms.url}${path}?rlid=${link.id}`);
    expect(body.members[0]).toHaveProperty('message');
    expect((await get(`${lms.url}${path}?rlid=99999`)).response.status).toBe(404);
  });

  test('scope and type are looked at', async () => {
    const status = async (scope: string, accept: string) => {
      const own = await accessToken(lms, tool, [scope]);
      return (await fetch(lms.url + path, { headers: { authorization: `Bearer ${own}`, accept } })).status;
    };
    expect(await status(scoreScope, membershipContainerType)).toBe(profile === 'moodle' ? 401 : 403);
    expect(await status(membershipScope, 'application/json')).toBe(profile === 'moodle' ? 400 : 406);
  });

  test('suspended and removed members are not listed', async () => {
    lms.setMembership('4', 'suspended');
    lms.setMembership('5', 'removed');
    const { body } = await get(lms.url + path);
    expect(body.members.map(({ user_id }) => user_id)).toEqual(['3', '6']);
  });
});
