import { createAccessTokens } from './ags/access-tokens.js';
import { createLineItems } from './ags/line-items.js';
import { sendScore } from './ags/scores.js';
import { createService } from './ags/service.js';
import { deepLinkingResponse } from './deep-linking/response.js';
import type { LtiEngine } from './engine.js';
import { createPlatformKeys } from './keys/platform-keys.js';
import { createSigner } from './keys/signer.js';
import { launch } from './launch/launch.js';
import { login } from './login/login.js';
import { readMembers } from './nrps/members.js';
import { createHttp } from './outbound/http.js';
import type { LtiOptions, LtiPorts } from './ports.js';

const TIME_LIMIT_MS = 10_000;
const SIZE_LIMIT_BYTES = 1_048_576;

/** The engine on `jose`. Key sets and access tokens are cached in it: make one and keep it. */
export function createLtiEngine(ports: LtiPorts, options: LtiOptions): LtiEngine {
  const { clock } = ports;
  const http = createHttp({
    fetch: ports.fetch,
    allowHttp: options.allowHttp,
    timeLimitMs: options.requestTimeLimitMs ?? TIME_LIMIT_MS,
    sizeLimitBytes: SIZE_LIMIT_BYTES,
  });
  const keys = createPlatformKeys(http, clock);
  const signer = createSigner(ports.keys, clock);
  const tokens = createAccessTokens({ ports, http, signer });
  const service = createService({ http, tokens, clock });

  return {
    login: (params) => login(ports, options, params),
    launch: (form, cookies, storedState) => launch({ ports, options, keys }, { form, cookies, storedState }),
    jwks: () => signer.published(),
    deepLinkingResponse: (request, items) => deepLinkingResponse({ ports, options, signer }, request, items),
    sendScore: (target, score) => sendScore({ ports, options, service }, target, score),
    findOrCreateLineItem: createLineItems({ ports, options, service }),
    members: (target) => readMembers({ ports, options, service }, target),
  };
}
