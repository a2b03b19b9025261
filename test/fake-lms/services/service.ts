import type { Request, Response } from 'express';
import type { Platform } from '../platform/context.js';
import { mediaType, query } from '../platform/params.js';

/** Thrown by service handlers for every refusal they mean; the wrapper turns it into the profile's answer. */
export class ServiceRefusal extends Error {
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

type Expectation = {
  scopes: readonly string[];
  /** The one type the answer has; `strict` refuses a request that does not name it (Moodle's line item list). */
  accept?: { type: string; strict?: boolean };
  contentType?: string;
};

export const refuse = (platform: Platform, request: Request, response: Response, refusal: ServiceRefusal): void => {
  const { status, message: reason } = refusal;
  if (status === 401) response.set('WWW-Authenticate', 'Bearer error="invalid_token"');
  if (status === 403) response.set('WWW-Authenticate', 'Bearer error="insufficient_scope"');
  if (!platform.profile.moodleErrors) {
    response.status(status).json({ status, reason });
    return;
  }
  setReason(response, reason);
  const { method, originalUrl: url } = request;
  const contentType = request.headers['content-type'] ?? '';
  response.status(status).json({
    status,
    reason,
    request: { method, url, accept: request.headers.accept ?? '*/*', contentType },
  });
};

/** Moodle puts its reason into the status line; only what a status line may hold. */
export const setReason = (response: Response, reason: string): void => {
  response.statusMessage = reason.replace(/[^\x20-\x7e]/g, '?');
};

/** Content negotiation first, then the token: the order Moodle answers in. */
export const expect = (platform: Platform, request: Request, expectation: Expectation): void => {
  const { profile, accessTokens } = platform;
  const { accept, contentType, scopes } = expectation;
  if (accept && !acceptable(profile.exactAccept, request.headers.accept, accept))
    throw new ServiceRefusal(profile.exactAccept ? 400 : 406, 'No context or unsupported content type');
  const sent = mediaType(request.headers['content-type']);
  if (contentType !== undefined && sent !== contentType)
    throw new ServiceRefusal(
      profile.wrongContentTypeStatus,
      `No handler found for ${request.path.replace(/^.*services\.php/, '')}  ${sent}`,
    );
  const check = accessTokens.check(request.headers.authorization, scopes);
  if (check === 'unknown') throw new ServiceRefusal(401, 'Unauthorized');
  if (check === 'no-scope') throw new ServiceRefusal(profile.missingScopeStatus, 'Unauthorized');
};

const acceptable = (
  exact: boolean,
  header: string | undefined,
  wanted: { type: string; strict?: boolean },
): boolean => {
  if (exact) return header === wanted.type || (!wanted.strict && (header === undefined || header === '*/*'));
  const [group] = wanted.type.split('/');
  const types = (header ?? '*/*').split(',').map(mediaType);
  return types.some((type) => type === wanted.type || type === '*/*' || type === `${group}/*`);
};

type Handler = (request: Request, response: Response) => void;

export const service =
  (platform: Platform, handler: Handler): Handler =>
  (request, response) => {
    try {
      handler(request, response);
    } catch (error) {
      if (!(error instanceof ServiceRefusal)) throw error;
      refuse(platform, request, response, error);
    }
  };

/** `limit` and `from` of a list request; without a limit a page is as long as the platform likes. */
export const pageOf = <T>(request: Request, all: readonly T[], pageSize: number) => {
  const asked = query(request);
  const whole = (name: string): number | null => {
    const value = asked.get(name);
    return value !== null && /^\d+$/.test(value) ? Number(value) : null;
  };
  const limit = Math.max(1, Math.min(whole('limit') ?? pageSize, pageSize));
  const from = whole('from') ?? 0;
  const more = from + limit < all.length;
  const limited = asked.has('limit') || all.length > limit;
  return { rows: all.slice(from, from + limit), limit, from, more, limited };
};
