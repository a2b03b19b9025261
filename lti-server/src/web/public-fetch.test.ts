import { createServer } from 'node:http';
import { expect, test } from '@jest/globals';
import { HOST_NOT_PUBLIC } from '@langbiang/lti';
import { isPublicAddress, publicFetch } from './public-fetch.js';

test.each([
  '127.0.0.1',
  '10.0.0.7',
  '172.16.3.4',
  '192.168.1.10',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  'ff02::1',
  'not an address',
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

test.each(['8.8.8.8', '203.162.4.191', '2001:4860:4860::8888'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test.each(['localhost', '127.0.0.1', '[::1]', '127.1', '0x7f.1'])(
  'nothing reaches a server of our own at %s',
  async (host) => {
    let connections = 0;
    const server = createServer((_req, res) => {
      connections += 1;
      res.end();
    });
    const port = await new Promise<number>((done) =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        done(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    const codes = await publicFetch(`http://${host}:${port}/`).then(
      () => 'answered',
      (error: { code?: string; cause?: { code?: string } }) => [error.code, error.cause?.code],
    );
    server.close();
    expect(codes).toContain(HOST_NOT_PUBLIC);
    expect(connections).toBe(0);
  },
);
