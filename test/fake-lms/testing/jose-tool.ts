import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
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

/** `stranger` signs with a key the tool does not publish, under the kid of the one it does. */
export type SignOptions = { header?: Record<string, unknown>; stranger?: boolean };

export type JoseToolOptions = {
  host?: string;
  /** The page shown after a launch; its claims are not verified here, the platform is what is tested. */
  page?: (claims: JWTPayload) => string | Promise<string>;
};

const makeKey = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
};

export const startJoseTool = async ({ host = '127.0.0.1', page }: JoseToolOptions = {}): Promise<JoseTool> => {
  let key = await makeKey();
  const stranger = await makeKey();
  let jwksRequests = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    if (request.url === '/jwks') {
      jwksRequests += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key.jwk] }));
    } else if (request.url === '/login') {
      response.writeHead(302, { location: authRequest(form, base) }).end();
    } else {
      const claims = form.has('id_token') ? decodeJwt(form.get('id_token') ?? '') : {};
      response.setHeader('content-type', 'text/html; charset=utf-8').end((await page?.(claims)) ?? form.toString());
    }
  });
  const base = await new Promise<string>((resolve) =>
    server.listen(0, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`)),
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

/** A login message names no authorisation URL; this tool knows the two profiles by their login hints. */
const authRequest = (login: URLSearchParams, base: string): string => {
  const moodle = /^\d+$/.test(login.get('login_hint') ?? '');
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
