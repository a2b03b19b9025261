import type { ServerResponse } from 'node:http';
import type { Rebuild } from './rebuild.js';

const EVERY_MS = 500;

/**
 * Tells the pages that are open when the lessons were built anew, as server-sent events. The files are looked at by name,
 * size and time, and only while a page waits: watching a whole folder tree is not to be had alike on every system.
 */
export class Live {
  readonly #rebuild: Rebuild;
  /** The pages, each with the state of the content it shows. */
  readonly #waiting = new Map<ServerResponse, string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(rebuild: Rebuild) {
    this.#rebuild = rebuild;
  }

  /** `shown`: the state of the content that the page was made from. */
  wait(response: ServerResponse, shown: string): void {
    response
      .writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      .write('retry: 500\n\n');
    this.#waiting.set(response, shown);
    response.on('close', () => this.#waiting.delete(response));
    this.#timer ??= setTimeout(() => this.#look(), EVERY_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    try {
      const { seen, built } = this.#rebuild.current();
      await built;
      for (const [response, shown] of this.#waiting) if (shown !== seen) response.write('event: changed\ndata:\n\n');
    } catch (error) {
      console.error(error);
    }
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => this.#look(), EVERY_MS) : undefined;
  }
}
