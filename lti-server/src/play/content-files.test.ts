import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Router } from 'express';
import request from 'supertest';
import { type TestApp, testApp } from '../testing/test-app.js';
import { contentFile } from './content-files.js';

const contentDir = mkdtempSync(path.join(tmpdir(), 'langbiang-content-'));
let server: TestApp;

beforeAll(async () => {
  const media = {
    'images/bien.jpg': '0123456789abcdef.jpg',
    'images/trang.html': 'page.html',
    'audios/chieng.wav': 'fedcba9876543210.wav',
    'videos/phim.svgz': 'fedcba9876543210.svgz',
    'images/ngoai.jpg': '../secret.jpg',
  };
  mkdirSync(path.join(contentDir, 'items'));
  mkdirSync(path.join(contentDir, 'media'));
  writeFileSync(path.join(contentDir, 'items/T-01.json'), JSON.stringify({ id: 'T-01', version: 'v1', media }));
  writeFileSync(path.join(contentDir, 'media/0123456789abcdef.jpg'), 'picture');
  writeFileSync(path.join(contentDir, 'media/fedcba9876543210.wav'), 'RIFF0123456789');
  writeFileSync(path.join(contentDir, 'media/fedcba9876543210.svgz'), 'x');
  writeFileSync(path.join(contentDir, 'media/page.html'), '<script>alert(1)</script>');
  writeFileSync(path.join(contentDir, 'secret.jpg'), 'secret');
  server = await testApp({
    environment: { CONTENT_DIR: contentDir },
    routes: [(deps) => Router().get('/content/:itemId/:version/:folder/:file', contentFile(deps))],
  });
});
afterAll(async () => {
  await server.close();
  rmSync(contentDir, { recursive: true });
});

const get = (url: string) => request(server.app).get(url).set('Accept', 'application/json');

describe('a picture of a lesson', () => {
  test('is served under its version, for ever, and is never sniffed or run', async () => {
    const answer = await get('/content/T-01/v1/images/bien.jpg');
    expect([answer.status, answer.body.toString()]).toEqual([200, 'picture']);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  test.each([
    ['of another version', '/content/T-01/v2/images/bien.jpg'],
    ['the lesson does not list', '/content/T-01/v1/images/0123456789abcdef.jpg'],
    ['of no lesson', '/content/T-99/v1/images/bien.jpg'],
    ['that is no picture', '/content/T-01/v1/images/trang.html'],
    ['of another folder', '/content/T-01/v1/audios/bien.jpg'],
    ['of a kind that is not served', '/content/T-01/v1/videos/phim.svgz'],
    ['outside the folder of pictures', '/content/T-01/v1/images/ngoai.jpg'],
    ['of a lesson outside its folder', '/content/..%2Fitems%2FT-01/v1/images/bien.jpg'],
  ])('%s is not found', async (_what, url) => {
    const answer = await get(url);
    expect([answer.status, answer.text.includes('secret')]).toEqual([404, false]);
  });
});

describe('a recording of a lesson', () => {
  const file = '/content/T-01/v1/audios/chieng.wav';

  test('comes whole, and says that parts of it may be asked for', async () => {
    const answer = await get(file);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'audio/wav',
      'accept-ranges': 'bytes',
      'content-length': '14',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    ['bytes=0-1', '0-1', 'RI'],
    ['bytes=4-7', '4-7', '0123'],
    ['bytes=-3', '11-13', '789'],
    ['bytes=12-', '12-13', '89'],
  ])('%s: the part asked for, as Safari and seeking need it', async (range, sent, text) => {
    const answer = await get(file).set('Range', range).buffer(true).parse(bytes);
    expect([answer.status, answer.headers['content-range'], answer.body]).toEqual([206, `bytes ${sent}/14`, text]);
  });

  test('a part beyond its end is refused as such', async () => {
    const answer = await get(file).set('Range', 'bytes=14-');
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */14']);
  });
});

function bytes(response: request.Response, done: (error: Error | null, text: string) => void): void {
  const parts: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts).toString()));
}
