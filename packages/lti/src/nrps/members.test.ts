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
    members: [{ userId: '1', name: 'Trần Bình' }, { userId: '3', name: 'Nguyễn Văn An' }, { userId: '4' }],
  });
  const [first] = callsTo(URL_);
  expect(first?.headers.get('accept')).toBe('application/vnd.ims.lti-nrps.v2.membershipcontainer+json');
  expect(tokenCalls()[0]?.body).toContain('contextmembership.readonly');
  expect(tokenCalls()).toHaveLength(1);
});

test('a next page on another host is not followed', async () => {
  const { engine, callsTo } = bench(() => page([{ user_id: '1' }], 'https://evil.example/members'));
  expect(await engine.members(TARGET)).toEqual({ kind: 'found', members: [{ userId: '1' }] });
  expect(callsTo('https://evil.example/members')).toEqual([]);
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
