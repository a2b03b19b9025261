import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { openAssets } from './assets.js';

function built() {
  const folder = mkdtempSync(path.join(tmpdir(), 'langbiang-assets-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'manifest.json'), '{"web/site.css":"web-site-ABC.css"}');
  writeFileSync(path.join(folder, 'assets/web-site-ABC.css'), 'body{}');
  writeFileSync(path.join(folder, 'assets/web-site-ABC.css.br'), brotliCompressSync('body{}'));
  return folder;
}

test('a built file is served compressed and for good', async () => {
  const assets = openAssets(built());
  if (!assets.ok) throw new Error('not opened');
  const app = express().use('/assets', assets.value.handler);
  const answer = await request(app).get(assets.value.url('web/site.css')).set('Accept-Encoding', 'br, gzip');
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/css; charset=UTF-8',
  });
  const plain = await request(app).get(assets.value.url('web/site.css')).set('Accept-Encoding', 'identity');
  expect([plain.text, plain.headers['content-encoding']]).toEqual(['body{}', undefined]);
  expect((await request(app).get('/assets/../manifest.json')).status).toBe(404);
  expect((await request(app).get('/assets/%2e%2e/manifest.json')).status).toBe(404);
});

test('a name nobody built throws; an unbuilt checkout says so', () => {
  const assets = openAssets(built());
  expect(() => assets.ok && assets.value.url('web/other.css')).toThrow('web/other.css');
  expect(openAssets('/nonexistent')).toMatchObject({ ok: false, error: { code: 'START_NOT_BUILT' } });
});
