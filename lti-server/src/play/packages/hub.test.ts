import { readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHub } from './hub.js';

/** A Hub that answers as hub-api.h5p.org does, and one door that leads elsewhere. */
const seen: { url: string; body: string }[] = [];
const server: Server = createServer(async (req, res) => {
  seen.push({ url: req.url ?? '', body: await bodyOf(req) });
  const json = (value: unknown) => res.setHeader('content-type', 'application/json').end(JSON.stringify(value));
  if (req.url === '/v1/sites') return json({ uuid: 'site-1' });
  if (req.url === '/v1/content-types/') return json({ contentTypes: [column], outdated: false });
  if (req.url === '/v1/content-types/H5P.Column') return res.end('a package');
  if (req.url === '/v1/content-types/H5P.Away') return res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
  if (req.url === '/odd/sites') return json({ uuid: 7 });
  return res.writeHead(404).end();
});
const column = { id: 'H5P.Column', title: 'Column', version: { major: 1, minor: 18, patch: 6 }, owner: 'Joubel' };
const file = path.join(tmpdir(), `langbiang-hub-${process.pid}.h5p`);
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(file, { force: true });
});

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req) body += chunk;
  return body;
}

const hub = (base: string) => openHub({ url: `${origin}${base}`, publicUrl: 'https://tool.example.edu.vn', fetch });

test('the list comes after a registration that says nothing of the school', async () => {
  const listed = await hub('/v1').list();
  expect(listed).toEqual({ ok: true, value: [{ id: 'H5P.Column', title: 'Column', version: column.version }] });
  expect(seen.at(-1)?.body).toContain('uuid=site-1');
  expect(seen.map(({ body }) => body).join()).not.toContain('example.edu.vn');
});

test('a package is written as it comes', async () => {
  expect(await hub('/v1').download('H5P.Column', file)).toEqual({ ok: true, value: null });
  expect(readFileSync(file, 'utf8')).toBe('a package');
});

test.each([
  ['a name the Hub does not have', 'H5P.Nothing', 'HUB_UNKNOWN'],
  ['a name that is a path', '../../admin', 'HUB_UNKNOWN'],
  ['a redirect to another address', 'H5P.Away', 'HUB_UNREACHABLE'],
])('%s is refused', async (_what, name, code) => {
  const asked = seen.length;
  const refused = await hub('/v1').download(name, file);
  expect(refused).toMatchObject({ ok: false, error: { code } });
  if (name.includes('/')) expect(seen).toHaveLength(asked);
});

test('an answer of another shape, and a Hub that is not there', async () => {
  expect(await hub('/odd').list()).toMatchObject({ ok: false, error: { code: 'HUB_UNREACHABLE' } });
  const nobody = openHub({ url: 'http://127.0.0.1:1/v1', publicUrl: origin, fetch });
  expect(await nobody.list()).toMatchObject({ ok: false, error: { code: 'HUB_UNREACHABLE' } });
});
