import { createAccessTokens } from '../ags/access-tokens.js';
import { createLtiEngine } from '../create-engine.js';
import type { ScorePost } from '../engine.js';
import { createSigner } from '../keys/signer.js';
import { createHttp } from '../outbound/http.js';
import { makePorts, OPTIONS, REGISTRATION, stoppedClock } from './fixtures.js';
import { json, type SeenCall, tableFetch } from './platform.js';

type Table = Parameters<typeof tableFetch>[0];

export const SCORES_URL = 'https://lms.example/lineitems/3/lineitem/scores';
export const RESULTS_URL = 'https://lms.example/lineitems/3/lineitem/results';
export const TARGET = {
  registrationId: REGISTRATION.id,
  lineItemUrl: 'https://lms.example/lineitems/3/lineitem?type_id=1',
};

export const SCORE: ScorePost = {
  userId: 'user-1',
  scoreGiven: 8.5,
  scoreMaximum: 10,
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp: '2026-11-24T07:59:00.000Z',
};

/** A token endpoint that numbers its tokens. */
export function tokenIssuer(lifetime: Record<string, unknown> = { expires_in: 3600 }) {
  let issued = 0;
  return () => {
    issued += 1;
    return json({ access_token: `token-${issued}`, token_type: 'Bearer', ...lifetime });
  };
}

/** An engine and the token cache by itself, over the same table of a platform's answers. */
export function serviceBench(table: Table) {
  const network = tableFetch({ [REGISTRATION.tokenUrl]: tokenIssuer(), ...table });
  const clock = stoppedClock();
  const ports = makePorts({ fetch: network.fetch, clock: clock.now });
  const http = createHttp({ fetch: network.fetch, allowHttp: false, timeLimitMs: 1000, sizeLimitBytes: 100_000 });
  const tokens = createAccessTokens({ ports, http, signer: createSigner(ports.keys, clock.now) });
  const callsTo = (url: string): SeenCall[] => network.calls.filter((call) => call.url.split('?')[0] === url);
  return {
    engine: createLtiEngine(ports, OPTIONS),
    tokens,
    clock,
    callsTo,
    tokenCalls: () => callsTo(REGISTRATION.tokenUrl),
  };
}
