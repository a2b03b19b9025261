import { randomBytes } from 'node:crypto';
import type { Result } from '@langbiang/core';
import {
  createSigningKey,
  type Launch,
  type LtiEngine,
  type LtiOptions,
  type LtiPorts,
  type Registration,
} from '@langbiang/lti';
import type { LaunchPlan } from '../platform/authorize.js';
import { type Platform, TOOL_URL } from '../platform/platform.js';
import { type Arrival, arrive } from './browser.js';
import { slowStateStore } from './state-store.js';

/** Any engine under test. */
export type CreateEngine = (ports: LtiPorts, options: LtiOptions) => LtiEngine;

export type ToolSetup = { registrations?: Registration[]; options?: Partial<LtiOptions>; ports?: Partial<LtiPorts> };

const signingKey = createSigningKey();

/** The tool under test as the platform and a browser meet it. */
export class Tool {
  readonly engine: LtiEngine;
  readonly #platform: Platform;

  constructor(createEngine: CreateEngine, platform: Platform, { registrations, options, ports }: ToolSetup = {}) {
    const known = registrations ?? [platform.registration()];
    this.#platform = platform;
    this.engine = createEngine(
      {
        platforms: {
          find: async (issuer, clientId) =>
            known.filter((r) => r.issuer === issuer && (clientId === undefined || r.clientId === clientId)),
          byId: async (id) => known.find((r) => r.id === id) ?? null,
        },
        state: slowStateStore(),
        keys: { list: async () => [{ ...(await signingKey), retiredAt: null }] },
        clock: () => new Date(),
        fetch: globalThis.fetch,
        randomId: () => randomBytes(24).toString('base64url'),
        ...ports,
      },
      { publicUrl: TOOL_URL, allowHttp: true, allowAnonymous: false, ...options },
    );
    platform.trust(() => this.engine.jwks());
  }

  /** Login and the platform's answer; the form is not handed in yet. */
  arrive(plan: LaunchPlan = {}, login: Record<string, string> = {}): Promise<Arrival> {
    return arrive(this.engine, { ...this.#platform.begin(plan), ...login });
  }

  async launch(plan: LaunchPlan = {}): Promise<Result<Launch>> {
    const { form, cookies } = await this.arrive(plan);
    return this.engine.launch(form, cookies);
  }

  /** The launch the engine makes of it; throws with the code when it refuses. */
  async accept(plan: LaunchPlan = {}): Promise<Launch> {
    const outcome = await this.launch(plan);
    if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
    return outcome.value;
  }

  /** The code the engine refuses it with, or 'accepted'. */
  async outcome(plan: LaunchPlan): Promise<string> {
    return codeOf(await this.launch(plan));
  }
}

export const codeOf = (outcome: Result<unknown>): string => (outcome.ok ? 'accepted' : outcome.error.code);
