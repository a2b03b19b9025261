import { ok, type Result } from '@langbiang/core';
import { type LtiCode, refuse } from '../codes.js';
import { platformUrl } from '../urls.js';

export type HttpCall = { method: 'GET' | 'POST'; url: string; headers: Record<string, string>; body?: string };

/** An answer of any status but a redirect; `body` is decoded as UTF-8. */
export type HttpAnswer = { status: number; headers: Headers; body: string };

export type HttpError = { code: LtiCode; params?: Readonly<Record<string, string | number>> };
export type Http = (call: HttpCall) => Promise<Result<HttpAnswer, HttpError>>;

export type HttpOptions = { fetch: typeof fetch; allowHttp: boolean; timeLimitMs: number; sizeLimitBytes: number };

/**
 * Calls to a platform. Redirects are refused: they could carry a bearer token, or our trust in a key set, to another
 * host. Time and size are limited, so that one platform cannot hold a worker or fill the memory.
 */
export function createHttp({ fetch, allowHttp, timeLimitMs, sizeLimitBytes }: HttpOptions): Http {
  return async ({ url: address, ...init }) => {
    const url = platformUrl(address, allowHttp);
    if (!url.ok) return refuse('LTI_URL_INSECURE');
    const signal = AbortSignal.timeout(timeLimitMs);
    try {
      const response = await fetch(url.value, { ...init, redirect: 'manual', signal });
      if (isRedirect(response)) {
        discard(response.body);
        return refuse('LTI_REDIRECT_REFUSED', { status: response.status });
      }
      const body = await readLimited(response, sizeLimitBytes);
      if (body === null) return refuse('LTI_ANSWER_TOO_LARGE');
      return ok({ status: response.status, headers: response.headers, body });
    } catch (error) {
      if (isRefusedHost(error)) return refuse('LTI_HOST_NOT_PUBLIC');
      // fetch and its body throw for nothing else but the connection and our own time limit.
      return refuse(signal.aborted ? 'LTI_TIMEOUT' : 'LTI_NETWORK');
    }
  };
}

/** Thrown, or given as the cause of what fetch throws, by a `fetch` that reaches public hosts only. */
export const HOST_NOT_PUBLIC = 'EHOSTNOTPUBLIC';

function isRefusedHost(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown };
  return code === HOST_NOT_PUBLIC || (cause !== undefined && isRefusedHost(cause));
}

const isRedirect = (response: Response): boolean =>
  response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400 && response.status !== 304);

async function readLimited(response: Response, limit: number): Promise<string | null> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      reader.releaseLock();
      discard(response.body);
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Nobody waits for the other side to take note. */
const discard = (body: Response['body']): void => void body?.cancel().catch(() => undefined);

/** The body as JSON, undefined when it is none. Content types are not asked: Moodle labels its token answers text/html. */
export function jsonOf(answer: HttpAnswer): unknown {
  try {
    return JSON.parse(answer.body) as unknown;
  } catch {
    return undefined;
  }
}
