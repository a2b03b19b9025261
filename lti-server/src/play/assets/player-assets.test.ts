import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express, { type Express } from 'express';
import request from 'supertest';
import { builtFolders } from '../testing.js';
import { openPlayerAssets, type PlayerAssets, type PlayerFiles } from './player-assets.js';

const folders = builtFolders();
let assets: PlayerAssets;
let app: Express;
let files: PlayerFiles;

beforeAll(async () => {
  const opened = openPlayerAssets(folders);
  if (!opened.ok) throw new Error(opened.error.code);
  assets = opened.value;
  app = express();
  app.get('/assets/play/:file', assets.handler);
  files = await filesFor('Langbiang.Lesson 1.0');
});
afterAll(() => folders.remove());

async function filesFor(library: string, params: unknown = {}, id = 'T-01'): Promise<PlayerFiles> {
  const found = await assets.filesFor({ id, version: JSON.stringify(params), library, params });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}
const body = async (url: string) => (await request(app).get(url).set('Accept-Encoding', 'identity').buffer(true)).text;

describe('what a lesson loads', () => {
  test('is the shim, the core and the player in one script, in this order', async () => {
    const script = await body(files.core);
    const places = ['/* shim */', 'H5P.jQuery', '/* player */'].map((part) => script.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('is a core without the jQuery it comes with, which a library from outside may need whole', async () => {
    const cores = [await body(files.core), await body((await filesFor('H5P.Other 1.0')).core)];
    expect(cores.map((script) => script.includes('XMLHttpRequest'))).toEqual([false, true]);
    expect((cores[0] ?? '').length).toBeLessThan((cores[1] ?? '').length - 30_000);
  });

  test('is its libraries in one script and one sheet, each after what it needs', async () => {
    expect(await body(files.libraries)).toBe('/* js of Langbiang.Base */\n;\n/* js of Langbiang.Lesson */');
    const sheet = await body(files.style);
    const places = ['.lbp {}', '.base', '.lesson {}'].map((part) => sheet.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(sheet).not.toContain('.h5p-');
  });

  test('has the core’s sheet before its own when a library from outside is in it', async () => {
    const sheet = await body((await filesFor('H5P.Other 1.0')).style);
    expect(sheet.indexOf('.h5p-content')).toBeGreaterThanOrEqual(0);
    expect(sheet.indexOf('.h5p-content')).toBeLessThan(sheet.indexOf('.other {}'));
  });

  test('leads to the files of the sheets, but to nothing outside a package', async () => {
    const sheet = (await body(files.style)).split('.base')[1] ?? '';
    const font = /url\("(\/assets\/play\/a-[0-9a-f]{16}\.woff2)"\)/.exec(sheet)?.[1] ?? '';
    const answer = await request(app).get(font);
    expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
      200,
      'font/woff2',
      'font',
    ]);
    expect(sheet).toContain('url(../../secret.svg)');
    expect(sheet).toContain('url(gone.png)');
  });

  test('is shared by contents with the same libraries, and another bundle with others', async () => {
    const question = { content: { library: 'Langbiang.MultipleChoice 1.0', params: {} } };
    const one = await filesFor('Langbiang.Lesson 1.0', [question]);
    const other = await filesFor('Langbiang.Lesson 1.0', [question, question]);
    expect({ ...other, content: '' }).toEqual({ ...one, content: '' });
    expect(other.content).not.toBe(one.content);
    expect(one.libraries).not.toBe(files.libraries);
    expect(one.core).toBe(files.core);
  });

  test('names the library the server lacks', async () => {
    expect(await assets.filesFor({ id: 'x', version: '1', library: 'H5P.Blanks 1.14', params: {} })).toEqual({
      ok: false,
      error: { code: 'PLAY_LIBRARY_MISSING', params: { library: 'H5P.Blanks 1.14' } },
    });
  });
});

describe('a file', () => {
  test('is compressed as the browser asks, and is the same inside', async () => {
    const plain = await body(files.core);
    // supertest unpacks what it gets.
    const sizes: Record<string, number> = {};
    for (const [asked, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ] as const) {
      const answer = await request(app).get(files.core).set('Accept-Encoding', asked).buffer(true);
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.text).toBe(plain);
      sizes[encoding ?? 'none'] = Number(answer.headers['content-length']);
    }
    expect(sizes['br']).toBeLessThan(sizes['gzip'] ?? 0);
    expect(sizes['gzip']).toBeLessThan((sizes['none'] ?? 0) / 2);
  });

  test('may be kept for ever, and is no document that runs anything', async () => {
    const { headers } = await request(app).get(files.style);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['vary']).toContain('Accept-Encoding');
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  test('nobody made is not found', async () => {
    expect((await request(app).get('/assets/play/player-0000000000000000.js')).status).toBe(404);
  });
});

test('a server that was not built says which folder is missing', () => {
  const missing = { ...folders, libraries: '/nowhere/libraries' };
  expect(openPlayerAssets(missing)).toEqual({
    ok: false,
    error: { code: 'START_NOT_BUILT', params: { file: '/nowhere/libraries' } },
  });
});
