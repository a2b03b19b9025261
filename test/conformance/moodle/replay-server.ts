import { emptyAnswer, type HttpAnswer, type HttpRequest, type RunningServer, serve } from '../platform/http-server.js';
import { type Exchange, exchange, MOODLE, vectors } from './recorded.js';

/** Gives recorded answers: one exchange per method and path. What was asked is kept for comparison. */
export class ReplayServer {
  readonly seen: HttpRequest[] = [];
  readonly #answers = new Map<string, Exchange>();
  #server: RunningServer | undefined;

  static async start(...names: string[]): Promise<ReplayServer> {
    const replay = new ReplayServer();
    for (const name of ['token', ...names]) replay.#add(exchange(name));
    replay.#server = await serve((request) => replay.#answer(request));
    return replay;
  }

  /** Moodle's recorded address leads here; no other address leads anywhere. */
  readonly fetch: typeof fetch = (input, init) => {
    const url = String(input);
    if (!url.startsWith(`${MOODLE}/`)) throw new TypeError(`not recorded: ${url}`);
    return fetch(`${this.#server?.origin}${url.slice(MOODLE.length)}`, init);
  };

  close = async (): Promise<void> => this.#server?.close();

  #add(recorded: Exchange): void {
    const { method, url } = recorded.request;
    this.#answers.set(`${method} ${new URL(url).pathname}`, recorded);
  }

  #answer(request: HttpRequest): HttpAnswer {
    if (request.path === '/mod/lti/certs.php') return { status: 200, body: JSON.stringify(vectors.jwks) };
    this.seen.push(request);
    const recorded = this.#answers.get(`${request.method} ${request.path}`);
    if (!recorded) return emptyAnswer(404);
    const { status, body, headers, contentType } = recorded.response;
    const type = headers?.['content-type'] ?? contentType ?? 'application/json';
    return { status, headers: { 'content-type': type }, ...(status !== 204 && { body: JSON.stringify(body) }) };
  }
}
