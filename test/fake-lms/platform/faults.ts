import type { Request, RequestHandler, Response } from 'express';

export type Endpoint =
  | 'openid-configuration'
  | 'registration'
  | 'jwks'
  | 'authorize'
  | 'token'
  | 'lineitems'
  | 'lineitem'
  | 'scores'
  | 'results'
  | 'memberships'
  | 'deep-link-return';

/**
 * What goes wrong at an endpoint. `status` answers instead of working; `delay` works after a while; `timeout` never
 * answers; `reset` cuts the connection before working; `lost-answer` works and then cuts the connection, so the tool
 * cannot know that its message arrived; `stale` gives the key set as it was before the newest key, as a cache in front does.
 * It strikes `times` requests (absent: all), each one, or one of `every`.
 */
export type Fault = { on: Endpoint; times?: number; every?: number } & (
  | { kind: 'status'; status: number; retryAfter?: number | string; body?: string }
  | { kind: 'delay'; ms: number }
  | { kind: 'timeout' }
  | { kind: 'reset' }
  | { kind: 'lost-answer' }
  | { kind: 'stale' }
);

type Armed = { fault: Fault; left: number; passed: number };

export class Faults {
  #armed: Armed[] = [];

  /** Arms a fault for the next `times` requests (default: until cleared). Returns how to take it back. */
  set(fault: Fault): () => void {
    const armed = { fault, left: fault.times ?? Number.POSITIVE_INFINITY, passed: 0 };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((one) => one !== armed);
    };
  }

  clear(): void {
    this.#armed = [];
  }

  /** Goes in front of an endpoint's own handler. The fault armed first strikes first. */
  at(endpoint: Endpoint): RequestHandler {
    return (request, response, next) => {
      const armed = this.#armed.find(({ fault, left }) => fault.on === endpoint && left > 0);
      if (!armed) return next();
      armed.passed += 1;
      if (armed.passed % (armed.fault.every ?? 1) !== 0) return next();
      armed.left -= 1;
      strike(armed.fault, request, response, next);
    };
  }
}

const strike = (fault: Fault, request: Request, response: Response, next: () => void): void => {
  switch (fault.kind) {
    case 'status':
      if (fault.retryAfter !== undefined) response.set('Retry-After', String(fault.retryAfter));
      response.status(fault.status).send(fault.body ?? '');
      return;
    case 'delay':
      setTimeout(next, fault.ms).unref();
      return;
    case 'timeout':
      return;
    case 'reset':
      request.socket.destroy();
      return;
    case 'stale':
      response.locals['stale'] = true;
      next();
      return;
    case 'lost-answer':
      response.end = () => {
        request.socket.destroy();
        return response;
      };
      next();
  }
};
