import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The LMS of the benchmark: publishes its JWKS `latencyMs` away and signs launches as fast as it can. */
export type BenchPlatform = {
  issuer: string;
  clientId: string;
  deploymentId: string;
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
  idToken(nonce: string, target: string, user: number): string;
  close(): Promise<void>;
};

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startBenchPlatform(latencyMs: number): Promise<BenchPlatform> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = 'bench-1';
  const jwks = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] });
  const server = createServer((_request, response) => {
    setTimeout(() => response.setHeader('content-type', 'application/json').end(jwks), latencyMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const registration = { issuer, clientId: 'bench', deploymentId: '1' };
  return {
    ...registration,
    authUrl: `${issuer}/auth`,
    tokenUrl: `${issuer}/token`,
    jwksUrl: `${issuer}/jwks`,
    idToken: (nonce, target, user) => signed(privateKey, kid, claims(registration, nonce, target, user)),
    close: () => closed(server),
  };
}

function claims(
  registration: { issuer: string; clientId: string; deploymentId: string },
  nonce: string,
  target: string,
  user: number,
) {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: registration.issuer,
    aud: registration.clientId,
    sub: `pupil-${user}`,
    iat: now,
    exp: now + 60,
    nonce,
    [`${LTI}version`]: '1.3.0',
    [`${LTI}message_type`]: 'LtiResourceLinkRequest',
    [`${LTI}deployment_id`]: registration.deploymentId,
    [`${LTI}target_link_uri`]: target,
    [`${LTI}roles`]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
    [`${LTI}context`]: { id: 'course-1', title: 'Lịch sử 8', label: 'LS8', type: ['CourseSection'] },
    [`${LTI}resource_link`]: { id: 'link-1', title: 'Năm vùng biển của Việt Nam' },
    [`${LTI}custom`]: { item: 'B-M4' },
    [`${LTI}launch_presentation`]: { locale: 'vi', document_target: 'iframe' },
  };
}

function signed(key: KeyObject, kid: string, payload: unknown): string {
  const head = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(payload)}`;
  return `${head}.${sign('RSA-SHA256', Buffer.from(head), key).toString('base64url')}`;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
