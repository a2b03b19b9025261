import { createSigningKey, type LtiEngine } from '@langbiang/lti';
import { slowStateStore } from '../tool/state-store.js';
import type { CreateEngine } from '../tool/tool.js';
import { registrationOf } from './recorded.js';
import type { ReplayServer } from './replay-server.js';

const signingKey = createSigningKey();

export type ReplaySetup = { clientId: string; deploymentId: string; now: Date; randomId?: () => string };

/** An engine at the recorded moment, at the address the recorded tool had. */
export function replayTool(createEngine: CreateEngine, server: ReplayServer, setup: ReplaySetup): LtiEngine {
  const registration = registrationOf(setup.clientId, setup.deploymentId);
  let ids = 0;
  const counted = () => {
    ids += 1;
    return `random-id-number-${ids}`;
  };
  return createEngine(
    {
      platforms: {
        find: async (issuer, clientId) =>
          issuer === registration.issuer && (clientId ?? registration.clientId) === registration.clientId
            ? [registration]
            : [],
        byId: async (id) => (id === registration.id ? registration : null),
      },
      state: slowStateStore(),
      keys: { list: async () => [{ ...(await signingKey), retiredAt: null }] },
      clock: () => setup.now,
      fetch: server.fetch,
      randomId: setup.randomId ?? counted,
    },
    { publicUrl: 'http://127.0.0.1:9000', allowHttp: true, allowAnonymous: false },
  );
}
