import { expect, test } from '@jest/globals';
import { REGISTRATION } from '../testing/fixtures.js';
import { empty, json, type SeenCall } from '../testing/platform.js';
import { serviceBench } from '../testing/services.js';

const URL_ = 'https://lms.example/members';
const TARGET = { registrationId: REGISTRATION.id, membershipsUrl: `${URL_}?type=1` };
const page = (members: unknown[], next?: string) => {
  const response = json({ id: URL_, context: { id: 'c' }, members });
  if (next) response.headers.set('link', `<${next}>; rel="next"`);
  return response;
};
const bench = (answer: (call: SeenCall) => Response) => serviceBench({ [URL_]: answer });

test('all pages, with the one type and the one scope platforms want; names whole or in parts or not at all', async () => {
  const { engine, callsTo, tokenCalls } = bench((call) =>
    call.url.includes('page=2')
      ? page([{ user_id: '3', given_name: 'An', family_name: 'Nguyễn Văn' }, { user_id: '4' }])
      : page([{ user_id: '1', name: 'Trần Bình' }, { name: 'nobody' }, 'odd'], `${URL_}?page=2`),
  );
  expect(await engine.members(TARGET)).toEqual({
    kind: 'found',
    members: [
      { userId: '1', name: 'Trần Bình', roles: [] },
      { userId: '3', name: 'Nguyễn Văn An', roles: [] },
      { userId: '4', roles: [] },
    ],
  });
  const [first] = callsTo(URL_);
  expect(first?.headers.get('accept')).toBe('application/vnd.ims.lti-nrps.v2.membershipcontainer+json');
  expect(tokenCalls()[0]?.body).toContain('contextmembership.readonly');
  expect(tokenCalls()).toHaveLength(1);
});

test('a next page on another host is not followed', async () => {
  const { engine, callsTo } = bench(() => page([{ user_id: '1' }], 'https://evil.example/members'));
  expect(await engine.members(TARGET)).toEqual({ kind: 'found', members: [{ userId: '1', roles: [] }] });
  expect(callsTo('https://evil.example/members')).toEqual([]);
});

const membership = (name: string) => `http://purl.imsglobal.org/vocab/lis/v2/membership#${name}`;

test('only the role asked for, each once, though the next page has lost the filter; nobody who has left', async () => {
  const { engine, callsTo } = bench((call) =>
    call.url.includes('from=1')
      ? page([
          { user_id: '1', roles: ['Learner'] },
          { user_id: '2', roles: ['Instructor'] },
          { user_id: '3', roles: [membership('Learner'), membership('Mentor')], status: 'Active' },
          { user_id: '4', roles: ['Learner'], status: 'Inactive' },
        ])
      : page([{ user_id: '1', roles: ['Learner'] }], `${URL_}?type=1&limit=1&from=1`),
  );
  expect(await engine.members({ ...TARGET, role: 'learner' })).toEqual({
    kind: 'found',
    members: [
      { userId: '1', roles: ['learner'] },
      { userId: '3', roles: ['learner'] },
    ],
  });
  expect(new URL(callsTo(URL_)[0]?.url ?? '').searchParams.get('role')).toBe(membership('Learner'));
});

test('of one link where the platform can tell, else of the whole class', async () => {
  const rlid = (url: string) => new URL(url).searchParams.get('rlid');
  const tells = bench(() => page([{ user_id: '1', roles: ['Learner'] }]));
  await tells.engine.members({ ...TARGET, resourceLinkId: 'link/1' });
  expect(tells.callsTo(URL_).map(({ url }) => rlid(url))).toEqual(['link/1']);

  const refuses = bench(({ url }) => (rlid(url) === null ? page([{ user_id: '2', roles: [] }]) : empty(404)));
  const outcome = await refuses.engine.members({ ...TARGET, role: 'learner', resourceLinkId: 'link/1' });
  expect(outcome).toEqual({ kind: 'found', members: [] });
  expect(refuses.callsTo(URL_)).toHaveLength(2);

  const forbids = bench(() => empty(403));
  expect(await forbids.engine.members({ ...TARGET, resourceLinkId: 'x' })).toMatchObject({
    kind: 'failed',
    status: 403,
  });
  expect(forbids.callsTo(URL_)).toHaveLength(1);
});

test.each([
  ['refused', () => empty(403), { kind: 'failed', code: 'LTI_SERVICE_REFUSED', status: 403 }],
  ['no list', () => json({ members: 'x' }), { kind: 'retry', code: 'LTI_ANSWER_INVALID', status: 200 }],
])('%s', async (_what, answer, outcome) => {
  expect(await bench(answer).engine.members(TARGET)).toEqual(outcome);
});

test('no plain http, no registration that is gone', async () => {
  const { engine } = bench(() => page([]));
  expect(await engine.members({ ...TARGET, membershipsUrl: 'http://lms.example/members' })).toMatchObject({
    code: 'LTI_URL_INSECURE',
  });
  expect(await engine.members({ ...TARGET, registrationId: 'gone' })).toMatchObject({ code: 'LTI_REGISTRATION_GONE' });
});
