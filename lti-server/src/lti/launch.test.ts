import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { err } from '@langbiang/core';
import type { Launch } from '@langbiang/lti';
import request from 'supertest';
import { type LaunchApp, launchApp, launched } from '../testing/launch-app.js';
import { pseudonym, tenantIdOf } from '../web/identity.js';

let app: LaunchApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.server.close());
beforeEach(() => app.reset());

describe('a launch opens', () => {
  test.each<[string, Partial<Launch>, string]>([
    ['the lesson for a pupil', {}, '/play/B-M4'],
    ['its preview for a teacher', { roles: ['teacher'] }, '/play/B-M4'],
    ['the catalogue for a teacher without a lesson', { roles: ['teacher'], custom: {} }, '/catalogue'],
    ['the coverage page', { roles: ['administrator'], custom: { view: 'coverage' } }, '/coverage'],
    ['the picker', { roles: ['teacher'], messageType: 'LtiDeepLinkingRequest', custom: {} }, '/catalogue'],
    ['the lesson under review', { roles: ['teacher'], messageType: 'LtiSubmissionReviewRequest' }, '/play/B-M4'],
  ])('%s', async (_what, over, path) => {
    app.withLaunch(over);
    const answer = await app.post();
    expect(answer.status).toBe(303);
    expect(new URL(String(answer.headers['location']), 'http://x').pathname).toBe(path);
  });

  test.each<[string, Partial<Launch>, string, number]>([
    ['a pupil without a lesson', { custom: {} }, 'LAUNCH_NO_ITEM', 404],
    ['a lesson that is gone', { custom: { item: 'Z-9<b>' } }, 'LAUNCH_ITEM_UNKNOWN', 404],
    ['a pupil asking for coverage', { custom: { view: 'coverage' } }, 'SESSION_ROLE', 403],
    ['a pupil choosing lessons', { messageType: 'LtiDeepLinkingRequest' }, 'SESSION_ROLE', 403],
    ['somebody without a role, no lesson', { roles: [], custom: {} }, 'LAUNCH_NO_ITEM', 404],
  ])('no page for %s', async (_what, over, code, status) => {
    app.withLaunch(over);
    const answer = await app.post();
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(code);
    expect(answer.text).not.toContain('<b>');
  });
});

describe('the session of a launch', () => {
  test('knows the place and a pseudonym, and no name', async () => {
    const data = await app.sessionBehind(String((await app.post()).headers['location']));
    const tenantId = tenantIdOf('reg-1', '1');
    expect(data).toEqual({
      registrationId: 'reg-1',
      deploymentId: '1',
      tenantId,
      ltiUserId: 'sub-42',
      userId: pseudonym('test-secret', tenantId, 'sub-42'),
      roles: ['learner'],
      lang: 'vi',
      launchedAt: app.server.clock.now.toISOString(),
      context: launched.context,
      link: launched.resourceLink,
      itemId: 'B-M4',
      lineItemUrl: 'https://lms.example.test/lineitem/1',
      platformOrigin: 'https://lms.example.test',
    });
  });

  test('of a submission review knows whose work a teacher looks at; a pupil only ever comes to the own', async () => {
    const tenantId = tenantIdOf('reg-1', '1');
    const review = { messageType: 'LtiSubmissionReviewRequest', forUserId: 'sub-77' } as const;
    app.withLaunch({ ...review, roles: ['teacher'] });
    const data = await app.sessionBehind(String((await app.post()).headers['location']));
    expect(data.reviewOf).toBe(pseudonym('test-secret', tenantId, 'sub-77'));
    for (const roles of [['learner'], []] as const) {
      app.withLaunch({ ...review, roles });
      expect(await app.sessionBehind(String((await app.post()).headers['location']))).not.toHaveProperty('reviewOf');
    }
    app.withLaunch({ messageType: 'LtiResourceLinkRequest', forUserId: 'sub-77', roles: ['teacher'] });
    expect(await app.sessionBehind(String((await app.post()).headers['location']))).not.toHaveProperty('reviewOf');
  });

  test('keeps the deep linking request without the name', async () => {
    app.withLaunch({ messageType: 'LtiDeepLinkingRequest', roles: ['teacher'] });
    const data = await app.sessionBehind(String((await app.post()).headers['location']));
    expect(data.launch).toMatchObject({ messageType: 'LtiDeepLinkingRequest' });
    expect(JSON.stringify(data)).not.toContain('Tên Của Em');
  });

  test('speaks the language of the launch', async () => {
    app.withLaunch({ locale: 'en-GB' });
    expect((await app.sessionBehind(String((await app.post()).headers['location']))).lang).toBe('en');
  });

  test('nothing personal is logged', async () => {
    await app.post();
    for (const personal of ['Tên Của Em', 'sub-42']) expect(app.server.log.join('')).not.toContain(personal);
  });
});

describe('the class of a launch', () => {
  const tenantId = tenantIdOf('reg-1', '1');
  const grade = async (id: string) => (await app.server.store.contexts.get(tenantId, id))?.grade;

  test('gets a grade from its name; the activity’s own grade is surer; a known one stays', async () => {
    app.withLaunch({ context: { id: 'k1', title: 'Lớp 9B', label: '' }, custom: { item: 'B-M4' } });
    await app.post();
    expect(await grade('k1')).toBe(9);
    app.withLaunch({ context: { id: 'k2', title: 'Lớp 9B', label: '' }, custom: { item: 'B-M4', grade: '8' } });
    await app.post();
    expect(await grade('k2')).toBe(8);
    app.withLaunch({ context: { id: 'k2', title: 'Lớp 10', label: 'new' }, custom: { item: 'B-M4', grade: '7' } });
    await app.post();
    expect(await app.server.store.contexts.get(tenantId, 'k2')).toEqual({
      tenantId,
      contextId: 'k2',
      title: 'Lớp 10',
      label: 'new',
      grade: 8,
    });
  });

  test('stays without a grade until something says it', async () => {
    app.withLaunch({ context: { id: 'k3', title: 'Câu lạc bộ', label: '' } });
    await app.post();
    expect(await grade('k3')).toBeNull();
    app.withLaunch({ context: { id: 'k3', title: 'Câu lạc bộ', label: '' }, custom: { item: 'B-M4', grade: '11' } });
    await app.post();
    expect(await grade('k3')).toBe(11);
  });
});

test('every refusal of the engine is counted and shown with its code', async () => {
  app.launch.mockResolvedValue(err({ code: 'LTI_SIGNATURE_INVALID' }));
  const answer = await app.post();
  expect([answer.status, answer.text.includes('LTI_SIGNATURE_INVALID')]).toEqual([401, true]);
  const metrics = await request(app.server.app).get('/metrics');
  expect(metrics.text).toMatch(/langbiang_launches_total\{result="LTI_SIGNATURE_INVALID"\} 1\b/);
});

test('the key set may be cached', async () => {
  const answer = await request(app.server.app).get('/lti/jwks');
  expect(answer.body).toEqual({ keys: [{ kid: 'k' }] });
  expect(answer.headers['cache-control']).toBe('public, max-age=300');
});
