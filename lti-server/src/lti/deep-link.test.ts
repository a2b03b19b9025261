import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { err, ok } from '@langbiang/core';
import type { Launch, LtiEngine } from '@langbiang/lti';
import request from 'supertest';
import { card, type TestApp, testApp } from '../testing/test-app.js';
import { readChoice } from './deep-link.js';

const asked: Launch = {
  registrationId: 'reg-1',
  deploymentId: '1',
  messageType: 'LtiDeepLinkingRequest',
  userId: 'sub-1',
  roles: ['teacher'],
  targetLinkUri: '',
  custom: {},
  deepLinking: {
    returnUrl: 'https://lms.example.test/return?x=1',
    acceptMultiple: true,
    acceptTypes: ['ltiResourceLink'],
    acceptLineItem: true,
  },
};

const respond = jest.fn<LtiEngine['deepLinkingResponse']>();
let server: TestApp;
beforeAll(async () => {
  server = await testApp({
    engine: { deepLinkingResponse: respond },
    cards: [card('B-M4'), card('C-T1', { title: { vi: 'Cồng chiêng', en: 'Gongs' }, maxScore: 0 })],
  });
});
afterAll(() => server.close());
beforeEach(() => {
  respond
    .mockReset()
    .mockResolvedValue(ok({ returnUrl: 'https://lms.example.test/return?x=1', jwt: 'signed.jwt.here' }));
});

async function send(fields: string, data: Parameters<TestApp['open']>[0] = { launch: asked }) {
  const { id } = await server.open(data);
  return request(server.app)
    .post('/lti/deep-link')
    .type('form')
    .set('Accept', 'text/html')
    .send(`session=${id}&${fields}`);
}

describe('the answer to the platform', () => {
  test('carries the lessons in their order with points, item and grade', async () => {
    const answer = await send('item=C-T1&item=B-M4&points-B-M4=7,5&grade=8');
    expect(answer.status).toBe(200);
    expect(respond.mock.calls[0]?.[0]).toEqual(asked);
    expect(respond.mock.calls[0]?.[1]).toEqual([
      { title: 'Cồng chiêng', text: 'Em gọi đúng tên năm vùng biển.', custom: { item: 'C-T1', grade: '8' } },
      {
        title: 'Bài B-M4',
        text: 'Em gọi đúng tên năm vùng biển.',
        custom: { item: 'B-M4', grade: '8' },
        lineItem: {
          label: 'Bài B-M4',
          scoreMaximum: 7.5,
          resourceId: 'B-M4',
          tag: 'grade',
          submissionReview: {
            reviewableStatus: ['InProgress', 'Submitted', 'Completed'],
            label: 'Xem bài làm',
            custom: { item: 'B-M4' },
          },
        },
      },
    ]);
    expect(answer.text).toContain('action="https://lms.example.test/return?x&#x3D;1"');
    expect(answer.text).toContain('name="JWT" value="signed.jwt.here"');
    expect(answer.headers['content-security-policy']).toContain("form-action 'self' https://lms.example.test");
  });

  test('the way attempts are graded goes with the link, where there is a grade and it is not the best attempt’s', async () => {
    const customs = () => respond.mock.calls.at(-1)?.[1].map(({ custom }) => custom);
    await send('item=C-T1&item=B-M4&policy=average');
    expect(customs()).toEqual([{ item: 'C-T1' }, { item: 'B-M4', policy: 'average' }]);
    await send('item=B-M4&policy=best');
    expect(customs()).toEqual([{ item: 'B-M4' }]);
  });

  test('without points a lesson counts what its questions give; the class keeps the chosen grade', async () => {
    await send('item=B-M4&grade=9');
    expect(respond.mock.calls[0]?.[1][0]?.lineItem?.scoreMaximum).toBe(12);
    expect((await server.store.contexts.get('T1', 'c1'))?.grade).toBe(9);
  });

  test('where the platform takes no line items, none is sent; English launches get English titles', async () => {
    const launch = {
      ...asked,
      deepLinking: { ...asked.deepLinking, acceptLineItem: false } as Launch['deepLinking'] & object,
    };
    await send('item=B-M4', { launch, lang: 'en' });
    expect(respond.mock.calls[0]?.[1][0]).toEqual({
      title: 'Lesson B-M4',
      text: 'Em gọi đúng tên năm vùng biển.',
      custom: { item: 'B-M4' },
    });
  });
});

describe('refused', () => {
  test.each([
    ['grade=8', 400, 'PICKER_NOTHING_CHOSEN'],
    ['item=B-M4&points-B-M4=0', 400, 'PICKER_POINTS_INVALID'],
    ['item=B-M4&points-B-M4=1e9', 400, 'PICKER_POINTS_INVALID'],
    ['item=B-M4&points-B-M4=x', 400, 'PICKER_POINTS_INVALID'],
    ['item=B-M4&grade=13', 400, 'PICKER_GRADE_INVALID'],
    ['item=NO-1', 404, 'LAUNCH_ITEM_UNKNOWN'],
  ])('%s', async (fields, status, code) => {
    const answer = await send(fields);
    expect([answer.status, answer.text.includes(code)]).toEqual([status, true]);
    expect(respond).not.toHaveBeenCalled();
  });

  test('from a pupil, without a session, or when nobody asked for lessons', async () => {
    expect((await send('item=B-M4', { launch: asked, roles: ['learner'] })).status).toBe(403);
    expect((await send('item=B-M4', {})).text).toContain('LTI_DL_NOT_REQUESTED');
    const none = await request(server.app)
      .post('/lti/deep-link')
      .type('form')
      .set('Accept', 'text/html')
      .send('item=B-M4');
    expect(none.status).toBe(401);
  });

  test('by the engine: its code is shown', async () => {
    respond.mockResolvedValue(err({ code: 'LTI_DL_ONE_ITEM_ONLY' }));
    expect((await send('item=B-M4')).text).toContain('LTI_DL_ONE_ITEM_ONLY');
  });
});

test('a lesson ticked twice is one lesson; points of others are not read', () => {
  expect(readChoice({ item: ['a', 'b', 'a'], 'points-c': ['x'], 'points-b': [' 3 '] })).toEqual({
    lessons: [
      { id: 'a', points: null },
      { id: 'b', points: 3 },
    ],
    grade: null,
  });
});
