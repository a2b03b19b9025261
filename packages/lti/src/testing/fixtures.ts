import type { Claims } from '../claims.js';
import { CLAIM } from '../claims.js';
import { createSigningKey } from '../keys/signing-key.js';
import type { LtiOptions, LtiPorts, Registration } from '../ports.js';

export const NOW = new Date('2026-11-24T08:00:00.000Z');
export const NOW_SECONDS = NOW.getTime() / 1000;

export const REGISTRATION: Registration = {
  id: 'reg-1',
  issuer: 'https://lms.example',
  clientId: 'client-1',
  deploymentIds: ['1', '2'],
  authUrl: 'https://lms.example/auth',
  tokenUrl: 'https://lms.example/token',
  jwksUrl: 'https://lms.example/jwks',
};

export const OPTIONS: LtiOptions = { publicUrl: 'https://tool.example', allowHttp: false, allowAnonymous: false };

/** A clock that stands still until told otherwise. */
export function stoppedClock(start: Date = NOW) {
  let now = start.getTime();
  const advance = (ms: number) => {
    now += ms;
  };
  return { now: () => new Date(now), advance };
}

export function memoryState(): LtiPorts['state'] {
  const rows = new Map<string, { value: unknown; expiresAt: string }>();
  return {
    async put(kind, key, value, expiresAt) {
      rows.set(`${kind} ${key}`, { value, expiresAt });
    },
    async take(kind, key, now) {
      const row = rows.get(`${kind} ${key}`);
      rows.delete(`${kind} ${key}`);
      return row && row.expiresAt > now ? row.value : null;
    },
  };
}

export const registryOf = (...all: Registration[]): LtiPorts['platforms'] => ({
  find: async (issuer, clientId) =>
    all.filter((r) => r.issuer === issuer && (clientId === undefined || r.clientId === clientId)),
  byId: async (id) => all.find((r) => r.id === id) ?? null,
});

const toolKey = createSigningKey().then((key) => ({ ...key, retiredAt: null }));

/** Ports of a tool with one registration and one signing key, standing still at `NOW`, with no network. */
export function makePorts(overrides: Partial<LtiPorts> = {}): LtiPorts {
  let ids = 0;
  return {
    platforms: registryOf(REGISTRATION),
    state: memoryState(),
    keys: { list: async () => [await toolKey] },
    clock: () => NOW,
    fetch: async () => {
      throw new TypeError('this test has no network');
    },
    randomId: () => {
      ids += 1;
      return `random-${ids}`;
    },
    ...overrides,
  };
}

/** The claims of a plain learner's launch, fresh at `NOW`. A claim set to undefined is left out. */
export function launchClaims(changes: Claims = {}): Claims {
  const claims: Claims = {
    iss: REGISTRATION.issuer,
    aud: REGISTRATION.clientId,
    sub: 'user-1',
    iat: NOW_SECONDS,
    exp: NOW_SECONDS + 60,
    nonce: 'nonce-1',
    [CLAIM.messageType]: 'LtiResourceLinkRequest',
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: '1',
    [CLAIM.targetLinkUri]: 'https://tool.example/lti/launch',
    [CLAIM.resourceLink]: { id: 'link-1', title: 'Bài 1' },
    [CLAIM.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
    ...changes,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

export const DEEP_LINKING: Claims = {
  [CLAIM.messageType]: 'LtiDeepLinkingRequest',
  [CLAIM.resourceLink]: undefined,
  [CLAIM.deepLinkingSettings]: {
    deep_link_return_url: 'https://lms.example/return?course=2',
    accept_types: ['ltiResourceLink'],
    accept_multiple: true,
    data: 'opaque',
  },
};
