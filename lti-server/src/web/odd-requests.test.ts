import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { err, ok } from '@langbiang/core';
import type { Launch, LtiEngine } from '@langbiang/lti';
import request from 'supertest';
import { type TestApp, testApp } from '../testing/test-app.js';

const launched: Launch = {
  registrationId: 'reg-1',
  deploymentId: '1',
  messageType: 'LtiResourceLinkRequest',
  userId: 'sub-42',
  roles: ['learner'],
  resourceLink: { id: 'link-1', title: 'Năm vùng biển' },
  targetLinkUri: 'http://localhost/lti/launch',
  custom: { item: 'B-M4' },
};
const launch = jest.fn<LtiEngine['launch']>();

let server: TestApp;
let listening: Server;

beforeAll(async () => {
  server = await testApp({ engine: { launch } });
  await server.store.platforms.put({
    id: 'reg-1',
    issuer: 'https://lms.example.test',
    clientId: 'client',
    deploymentIds: ['1'],
    authUrl: 'https://lms.example.test/auth',
    tokenUrl: 'https://lms.example.test/token',
    jwksUrl: 'https://lms.example.test/jwks',
    name: 'LMS',
    createdAt: '2026-11-24T08:00:00Z',
  });
  listening = createServer(server.app);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  listening.close();
  await server.close();
});

/** Status of a request whose first line is given as it stands: clients mend such lines. */
function statusOf(target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect((listening.address() as AddressInfo).port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('data', (chunk: Buffer) => {
      socket.destroy();
      resolve(Number(chunk.toString().split(' ')[1]));
    });
    socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

const post = (form: Record<string, string>) => request(server.app).post('/lti/launch').type('form').send(form);

describe('odd requests are refused, and are no fault of the server', () => {
  test.each([
    'http://localhost:99999/catalogue?s=a',
    'http://[/catalogue?s=a',
    '/catalogue?s=%E0%A4%A&c=%',
    '/play/%E0%A4%A',
  ])('GET %s', async (target) => {
    const status = await statusOf(target);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test.each(['a b', 'a;b', 'ệ', 'a\r\nSet-Cookie: x=1', ''])('a launch with the state %j', async (state) => {
    launch.mockResolvedValue(err({ code: 'LTI_STATE_UNKNOWN' }));
    const answer = await post({ id_token: 't', state });
    expect(answer.status).toBe(400);
    expect(answer.headers['x']).toBeUndefined();
  });

  test('a launch from a browser with many cookies of strange names', async () => {
    launch.mockResolvedValue(ok(launched));
    const cookies = Array.from({ length: 20 }, (_, n) => `lb_s_${n} (x)=1`).join('; ');
    const answer = await post({ id_token: 't', state: 's' }).set('Cookie', cookies);
    expect(answer.status).toBe(303);
  });

  test.each(['$t(error X title)', '{{item}}', '<script>alert(1)</script>', '\u0000', '__proto__'])(
    'a launch of the lesson %j',
    async (item) => {
      launch.mockResolvedValue(ok({ ...launched, custom: { item } }));
      const answer = await post({ id_token: 't', state: 's' });
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain('<script>alert');
    },
  );
});

test('HEAD, as scanners of links send it, does not use up the code that opens the page', async () => {
  const { url } = await server.open();
  const page = await url('/catalogue');
  await request(server.app).head(page);
  expect((await request(server.app).get(page)).status).toBe(200);
});
