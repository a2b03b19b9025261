import type { Registration } from '@langbiang/lti';
import { formPost, type LaunchPlan, messageHint, readAuthRequest } from './authorize.js';
import { type Claims, resourceLinkClaims } from './claims.js';
import { Gradebook } from './gradebook.js';
import {
  emptyAnswer,
  type HttpAnswer,
  type HttpRequest,
  jsonAnswer,
  type RunningServer,
  serve,
} from './http-server.js';
import { createPlatformKey, type PlatformKey } from './keys.js';
import { Roster } from './roster.js';
import { TokenEndpoint } from './token-endpoint.js';
import { createToolTokenCheck, type ToolKeys } from './tool-tokens.js';

export const CLIENT_ID = 'client-1';
export const TOOL_URL = 'https://tool.example/langbiang';

/** Made once: RSA keys take their time, and every platform of this suite may have the same. */
const firstKey = createPlatformKey('platform-1');

/** A small LTI 1.3 platform over a real socket: honest unless a plan or a fault says otherwise. */
export class Platform {
  readonly gradebook = new Gradebook();
  readonly roster = new Roster();
  readonly tokens = new TokenEndpoint();
  readonly deepLinkAnswers: { claims: Claims; header: Claims }[] = [];
  /** Answers given instead of the real ones, first come first served, by path. */
  readonly faults: { path: string; answer: HttpAnswer }[] = [];
  published: Claims[];
  signingKey: PlatformKey;
  keySetFetches = 0;
  authRequests = 0;
  readonly #plans = new Map<string, LaunchPlan>();
  readonly #check = createToolTokenCheck(CLIENT_ID, () => new Date());
  #server: RunningServer | undefined;
  #toolKeys: ToolKeys = async () => ({ keys: [] });

  private constructor(key: PlatformKey) {
    this.signingKey = key;
    this.published = [key.publicJwk];
  }

  static async start(): Promise<Platform> {
    const platform = new Platform(await firstKey);
    platform.#server = await serve((request) => platform.#answer(request));
    return platform;
  }

  get origin(): string {
    return this.#server?.origin ?? '';
  }

  registration(changes: Partial<Registration> = {}): Registration {
    const { origin } = this;
    const urls = { authUrl: `${origin}/auth`, tokenUrl: `${origin}/token`, jwksUrl: `${origin}/jwks` };
    return {
      id: 'registration-1',
      issuer: origin,
      clientId: CLIENT_ID,
      deploymentIds: ['deployment-1'],
      ...urls,
      ...changes,
    };
  }

  /** Where the platform reads the tool's keys when it is sent something signed. */
  trust(keys: ToolKeys): void {
    this.#toolKeys = keys;
  }

  /** The parameters of a login initiation; what comes of it is in the plan. */
  begin(plan: LaunchPlan): Record<string, string> {
    const login_hint = `user-${this.#plans.size + 1}`;
    this.#plans.set(login_hint, plan);
    return {
      iss: this.origin,
      login_hint,
      target_link_uri: `${TOOL_URL}/lti/launch`,
      lti_message_hint: messageHint(login_hint),
      client_id: CLIENT_ID,
      lti_deployment_id: 'deployment-1',
    };
  }

  close = async (): Promise<void> => this.#server?.close();

  async #answer(request: HttpRequest): Promise<HttpAnswer> {
    const fault = this.faults.findIndex(({ path }) => path === request.path);
    if (fault >= 0) return this.faults.splice(fault, 1)[0]?.answer ?? emptyAnswer(500);
    switch (`${request.method} ${request.path}`) {
      case 'GET /jwks':
        this.keySetFetches += 1;
        return jsonAnswer({ keys: this.published });
      case 'GET /auth':
        return this.#authorize(request);
      case 'POST /token':
        return this.tokens.grant(request, this.#check, {
          url: `${this.origin}/token`,
          clientId: CLIENT_ID,
          keys: this.#toolKeys,
        });
      case 'POST /deep-link-return':
        return this.#takeDeepLinks(request);
      default:
        return this.#service(request);
    }
  }

  #service(request: HttpRequest): HttpAnswer {
    const scopes = this.tokens.scopesOf(request);
    const { gradebook, roster, origin } = this;
    return gradebook.handle(request, origin, scopes) ?? roster.handle(request, origin, scopes) ?? emptyAnswer(404);
  }

  async #authorize({ query }: HttpRequest): Promise<HttpAnswer> {
    this.authRequests += 1;
    const asked = readAuthRequest(query, this.#plans);
    if (!asked || asked.clientId !== CLIENT_ID || asked.redirectUri !== `${TOOL_URL}/lti/launch`)
      return emptyAnswer(400);
    const { plan, nonce, state, redirectUri } = asked;
    if (plan.instead) return formPost(redirectUri, { state, ...plan.instead });
    const now = Math.floor(Date.now() / 1000);
    const base = resourceLinkClaims({
      issuer: this.origin,
      clientId: CLIENT_ID,
      toolUrl: TOOL_URL,
      nonce,
      person: plan.person ?? 'student',
      now,
    });
    const claims = Object.fromEntries(
      Object.entries({ ...base, ...plan.claims }).filter(([, value]) => value !== undefined),
    );
    const sign = plan.sign ?? this.signingKey.sign;
    return formPost(redirectUri, { state, id_token: await sign(claims, plan.header) });
  }

  async #takeDeepLinks({ body }: HttpRequest): Promise<HttpAnswer> {
    const verdict = await this.#check(new URLSearchParams(body).get('JWT') ?? '', this.origin, this.#toolKeys);
    if ('refused' in verdict) return { status: 400, body: verdict.refused };
    this.deepLinkAnswers.push(verdict);
    return emptyAnswer(200);
  }
}
