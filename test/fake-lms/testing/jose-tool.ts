import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Tool } from '../platform/context.js';

/** A tool of a few lines on raw `jose`: enough to talk to the platform, and to lie to it. */
export type JoseTool = {
  tool: Tool;
  /** How often the key set was fetched. */
  jwksRequests: () => number;
  sign: (claims: Record<string, unknown>, options?: SignOptions) => Promise<string>;
  /** Replaces the key: what is signed next carries another kid. */
  rotate: () => Promise<void>;
  stop: () => Promise<void>;
};

export type SignOptions = { header?: Record<string, unknown>; stranger?: boolean };

const makeKey = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
};

/** Its login sends the browser on, with `nonce` and `state` of the request's own; its launch answers with the form. */
export const startJoseTool = async (): Promise<JoseTool> => {
  let key = await makeKey();
  const stranger = await makeKey();
  let jwksRequests = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://tool');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    if (url.pathname === '/jwks') {
      jwksRequests += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key.jwk] }));
    } else if (url.pathname === '/login') {
      response.writeHead(302, { location: authRequest(new URLSearchParams(body), base) }).end();
    } else {
      response.setHeader('content-type', 'text/plain').end(body);
    }
  });
  const base = await new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
  return {
    tool: { loginUrl: `${base}/login`, launchUrl: `${base}/launch`, jwksUrl: `${base}/jwks` },
    jwksRequests: () => jwksRequests,
    sign: (claims, { header = {}, stranger: lie = false } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ typ: 'JWT', kid: key.kid, ...header, alg: 'RS256' })
        .sign((lie ? stranger : key).privateKey),
    rotate: async () => {
      key = await makeKey();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** The platform's authorisation URL stands in no login message; the test tool knows Moodle's and the spec profile's. */
const authRequest = (login: URLSearchParams, base: string): string => {
  const moodle = login.get('login_hint')?.match(/^\d+$/) !== null;
  const url = new URL(moodle ? '/mod/lti/auth.php' : '/oidc/auth', login.get('iss') ?? '');
  const fields = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: login.get('client_id') ?? '',
    redirect_uri: `${base}/launch`,
    login_hint: login.get('login_hint') ?? '',
    lti_message_hint: login.get('lti_message_hint') ?? '',
    state: randomUUID(),
    nonce: randomUUID(),
  };
  url.search = new URLSearchParams(fields).toString();
  return url.href;
};
