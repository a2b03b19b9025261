import { err, type Result } from '@langbiang/core';
import type { Http, HttpAnswer, HttpCall } from '../outbound/http.js';
import type { Registration } from '../ports.js';
import type { AccessTokens } from './access-tokens.js';
import { busyTrouble, type Trouble, troubleOf } from './trouble.js';

/** A call to a service of the platform, in the name of `scopes`. */
export type ServiceCall = HttpCall & { registration: Registration; scopes: readonly string[] };

/** The answer when it is one about the call itself (2xx, 4xx); everything passing or unauthorised is trouble. */
export type CallService = (call: ServiceCall) => Promise<Result<HttpAnswer, Trouble>>;

export type ServiceDeps = { http: Http; tokens: AccessTokens; clock: () => Date };

export function createService({ http, tokens, clock }: ServiceDeps): CallService {
  const attempt = async ({ registration, scopes, ...call }: ServiceCall, refused?: string) => {
    const token = await tokens.get(registration, scopes, refused);
    if (!token.ok) return { token: refused, answer: token };
    const answer = await http({ ...call, headers: { ...call.headers, Authorization: `Bearer ${token.value}` } });
    return { token: token.value, answer: answer.ok ? answer : err(troubleOf(answer.error)) };
  };

  return async (call) => {
    const first = await attempt(call);
    const stale = first.answer.ok && first.answer.value.status === 401;
    const { answer } = stale ? await attempt(call, first.token) : first;
    if (!answer.ok) return answer;
    if (answer.value.status === 401) return err({ kind: 'failed', code: 'LTI_SERVICE_UNAUTHORIZED', status: 401 });
    const busy = busyTrouble(answer.value, clock());
    return busy ? err(busy) : answer;
  };
}
