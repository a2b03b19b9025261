import { ok, type Result } from '@langbiang/core';
import { asObject, asText } from '../claims.js';
import { refuse } from '../codes.js';
import { createHttp, type Http, jsonOf } from '../outbound/http.js';
import { readPlatformConfiguration } from './platform-configuration.js';
import { type ToolProfile, toolConfiguration } from './tool-configuration.js';

/** What a platform's administrator brings along when the registration begins there (LTI Dynamic Registration 1.0 §3.2). */
export type RegistrationRequest = { configurationUrl: string; registrationToken?: string | undefined };

/** A platform that has taken the tool in. `deploymentId` is null where deployments are made later, by hand. */
export type RegisteredPlatform = {
  issuer: string;
  clientId: string;
  deploymentId: string | null;
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
  product: string;
};

export type RegistrarOptions = {
  /** The platform is a stranger until it is registered: give one that reaches public hosts only. */
  fetch: typeof fetch;
  publicUrl: string;
  allowHttp: boolean;
  tool: ToolProfile;
};

const TIME_LIMIT_MS = 10_000;
const SIZE_LIMIT_BYTES = 262_144;
const LONGEST_ID = 255;

/**
 * Registers this tool with a platform, which must then be kept by the caller. Errors: `LTI_REGISTRATION_CONFIG_UNAVAILABLE` and
 * `LTI_REGISTRATION_REFUSED` with `reason`, `LTI_REGISTRATION_CONFIG_INVALID`, `LTI_REGISTRATION_ISSUER_MISMATCH`,
 * `LTI_URL_INSECURE`, `LTI_HOST_NOT_PUBLIC`.
 */
export async function registerWithPlatform(
  { configurationUrl, registrationToken }: RegistrationRequest,
  { fetch, publicUrl, allowHttp, tool }: RegistrarOptions,
): Promise<Result<RegisteredPlatform>> {
  const http = createHttp({ fetch, allowHttp, timeLimitMs: TIME_LIMIT_MS, sizeLimitBytes: SIZE_LIMIT_BYTES });
  const said = await ask(http, { method: 'GET', url: configurationUrl, headers: { Accept: 'application/json' } });
  if (!said.ok) return failure('LTI_REGISTRATION_CONFIG_UNAVAILABLE', said.reason);
  const platform = readPlatformConfiguration(said.json, { configurationUrl, allowHttp });
  if (!platform.ok) return platform;
  const { registrationUrl, scopes, ...known } = platform.value;
  const answer = await ask(http, {
    method: 'POST',
    url: registrationUrl,
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      ...(registrationToken && { Authorization: `Bearer ${registrationToken}` }),
    },
    body: JSON.stringify(toolConfiguration(publicUrl, tool, scopes)),
  });
  if (!answer.ok) return failure('LTI_REGISTRATION_REFUSED', answer.reason);
  const clientId = idOf(asObject(answer.json)?.['client_id']);
  if (!clientId) return refuse('LTI_REGISTRATION_REFUSED', { reason: 'client_id' });
  const made = asObject(asObject(answer.json)?.['https://purl.imsglobal.org/spec/lti-tool-configuration']);
  return ok({ ...known, clientId, deploymentId: idOf(made?.['deployment_id']) });
}

/** Moodle's deployment ids are numbers in its answer and strings in its messages. */
function idOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : asText(value);
  return text && text.length <= LONGEST_ID ? text : null;
}

type Answer = { ok: true; json: unknown } | { ok: false; reason: string | number };

async function ask(http: Http, call: Parameters<Http>[0]): Promise<Answer> {
  const answer = await http(call);
  if (!answer.ok) return { ok: false, reason: answer.error.code };
  const { status } = answer.value;
  return status === 200 || status === 201 ? { ok: true, json: jsonOf(answer.value) } : { ok: false, reason: status };
}

/** An address we do not call at all is named as what it is. */
function failure(code: 'LTI_REGISTRATION_CONFIG_UNAVAILABLE' | 'LTI_REGISTRATION_REFUSED', reason: string | number) {
  return reason === 'LTI_HOST_NOT_PUBLIC' || reason === 'LTI_URL_INSECURE' ? refuse(reason) : refuse(code, { reason });
}
