import { jest } from '@jest/globals';
import { ok } from '@langbiang/core';
import type { Launch, LtiEngine } from '@langbiang/lti';
import request from 'supertest';
import type { SessionData } from '../web/session.js';
import { card, type TestApp, testApp } from './test-app.js';

/** A pupil of class c1 opens lesson B-M4. */
export const launched: Launch = {
  registrationId: 'reg-1',
  deploymentId: '1',
  messageType: 'LtiResourceLinkRequest',
  userId: 'sub-42',
  name: 'Tên Của Em',
  roles: ['learner'],
  locale: 'vi',
  context: { id: 'c1', title: 'Lịch sử và Địa lí 8A1', label: '8A1' },
  resourceLink: { id: 'link-1', title: 'Năm vùng biển' },
  targetLinkUri: 'http://localhost/lti/launch',
  custom: { item: 'B-M4' },
  ags: { scopes: [], lineItem: 'https://lms.example.test/lineitem/1' },
};

export const ourOrigin = 'http://localhost:3000';

export type LaunchApp = {
  server: TestApp;
  login: jest.MockedFunction<LtiEngine['login']>;
  launch: jest.MockedFunction<LtiEngine['launch']>;
  /** Before each test: every login and launch is well. */
  reset(): void;
  post(form?: string | Record<string, string>): request.Test;
  withLaunch(over: Partial<Launch>): void;
  /** What the session holds that an address with a one-time code leads to. */
  sessionBehind(location: string): Promise<SessionData>;
};

/** The server with one platform and an engine whose answers the test gives. */
export async function launchApp(): Promise<LaunchApp> {
  const login: LaunchApp['login'] = jest.fn<LtiEngine['login']>();
  const launch: LaunchApp['launch'] = jest.fn<LtiEngine['launch']>();
  const server = await testApp({
    engine: { login, launch, jwks: async () => ({ keys: [{ kid: 'k' }] }) },
    cards: [card('B-M4')],
  });
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
  return {
    server,
    login,
    launch,
    reset() {
      launch.mockReset().mockResolvedValue(ok(launched));
      login.mockReset().mockResolvedValue(
        ok({
          url: 'https://lms.example.test/auth?state=st-1&nonce=n',
          cookie: { name: 'lti_state_st-1', value: 'v', maxAgeSeconds: 600 },
        }),
      );
    },
    post: (form = { id_token: 't', state: 'st-1' }) =>
      request(server.app).post('/lti/launch').type('form').set('Accept', 'text/html').send(form),
    withLaunch: (over) => void launch.mockResolvedValue(ok({ ...launched, ...over })),
    async sessionBehind(location) {
      const session = await server.sessions.byCode(new URL(location, 'http://x').searchParams.get('c') ?? '');
      if (!session) throw new Error(`no session behind ${location}`);
      return session.data;
    },
  };
}
