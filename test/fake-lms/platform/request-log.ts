import type { RequestHandler } from 'express';
import type { Endpoint } from './faults.js';

/** One request the tool or a browser made to an endpoint of the protocol. */
export type LoggedRequest = {
  endpoint: Endpoint;
  method: string;
  url: string;
  /** Without `authorization` and cookies. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
  at: string;
  /** 0 until answered, and for ever when the connection was cut. */
  status: number;
};

const kept = 5000;

export class RequestLog {
  readonly #entries: LoggedRequest[] = [];
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  entries(endpoint?: Endpoint): readonly LoggedRequest[] {
    return this.#entries.filter((entry) => endpoint === undefined || entry.endpoint === endpoint);
  }

  at(endpoint: Endpoint): RequestHandler {
    return (request, response, next) => {
      const { authorization: _token, cookie: _cookie, ...headers } = request.headers;
      const entry: LoggedRequest = {
        endpoint,
        method: request.method,
        url: request.originalUrl,
        headers,
        body: typeof request.body === 'string' ? request.body : '',
        at: this.#clock().toISOString(),
        status: 0,
      };
      this.#entries.push(entry);
      if (this.#entries.length > kept) this.#entries.shift();
      response.on('finish', () => {
        entry.status = response.statusCode;
      });
      next();
    };
  }
}
