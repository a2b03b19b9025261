// The peer: ltijs as published, one registered platform. Prints its URL when it is ready.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider as lti } from 'ltijs';
import { MemoryDatabase } from './ltijs-memory.js';

const platform = JSON.parse(process.env['BENCH_PLATFORM'] ?? '') as {
  issuer: string;
  clientId: string;
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
};

const mongo = process.env['BENCH_MONGODB_URI'];
lti.setup('a-key-of-the-benchmark-only-0123456789', mongo ? { url: mongo } : { plugin: new MemoryDatabase() }, {
  appRoute: '/',
  loginRoute: '/login',
  keysetRoute: '/keys',
  cookies: { secure: true, sameSite: 'None' },
});
lti.onConnect((_token, _request, response) => response.send('ok'));
await lti.deploy({ serverless: true, silent: true });
await lti.registerPlatform({
  url: platform.issuer,
  name: 'Benchmark LMS',
  clientId: platform.clientId,
  authenticationEndpoint: platform.authUrl,
  accesstokenEndpoint: platform.tokenUrl,
  authConfig: { method: 'JWK_SET', key: platform.jwksUrl },
});
const server = createServer(lti.app).listen(0, '127.0.0.1', () => {
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
});
