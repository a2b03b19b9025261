import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Result } from '@langbiang/core';
import express from 'express';
import { receiveUpload } from './receive-upload.js';

const dir = mkdtempSync(path.join(tmpdir(), 'langbiang-receive-'));
const MAX = 1024 * 1024;
let server: Server;
let outcome: Promise<Result<string>>;

beforeAll(async () => {
  const app = express();
  app.post('/', async (req, res) => {
    outcome = receiveUpload(req, { dir, maxBytes: MAX });
    await outcome.catch(() => undefined);
    req.resume();
    res.end();
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

/** Sends the parts as they are, with the length told or in chunks; breaks off when told. */
const send = (parts: readonly Buffer[], { length, breakOff }: { length?: number; breakOff?: boolean } = {}) =>
  new Promise<void>((resolve) => {
    const { port } = server.address() as AddressInfo;
    const headers = length === undefined ? { 'transfer-encoding': 'chunked' } : { 'content-length': length };
    const sent = request({ host: '127.0.0.1', port, method: 'POST', headers }, (res) =>
      res.resume().on('end', resolve),
    );
    sent.on('error', () => resolve());
    for (const part of parts) sent.write(part);
    if (breakOff) setTimeout(() => sent.destroy(), 50);
    else sent.end();
  });

const tooLarge = { ok: false, error: { code: 'PACKAGE_TOO_LARGE', params: { limit: 1 } } };

test('what fits is on the disk, byte for byte', async () => {
  const bytes = Buffer.alloc(MAX, 'ả');
  await send([bytes.subarray(0, 1000), bytes.subarray(1000)]);
  const received = await outcome;
  expect(received.ok && readFileSync(received.value).equals(bytes)).toBe(true);
});

test('one byte too many is refused, told or not', async () => {
  await send([Buffer.alloc(MAX), Buffer.alloc(1)]);
  expect(await outcome).toEqual(tooLarge);
  await send([Buffer.alloc(MAX + 1)], { length: MAX + 1 });
  expect(await outcome).toEqual(tooLarge);
});

test('a connection that breaks is no upload', async () => {
  await send([Buffer.alloc(1000)], { length: 5000, breakOff: true });
  expect(await outcome).toEqual({ ok: false, error: { code: 'PACKAGE_NOT_ZIP' } });
});
