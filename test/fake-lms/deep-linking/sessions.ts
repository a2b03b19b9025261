import { randomId } from '../platform/values.js';

export type DeepLinkSession = {
  key: string;
  userId: string;
  courseId: string;
  /** Must come back in the response when the platform sent it. */
  data?: string;
  expiresAt: number;
};

const lifetimeMs = 60 * 60 * 1000;

/** Open pickers. The key stands in the return URL and works once. */
export class DeepLinkSessions {
  readonly #open = new Map<string, DeepLinkSession>();
  readonly #clock: () => Date;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  begin(userId: string, courseId: string, withData: boolean): DeepLinkSession {
    const session: DeepLinkSession = {
      key: randomId(),
      userId,
      courseId,
      ...(withData && { data: `${randomId()} "&<é` }),
      expiresAt: this.#clock().getTime() + lifetimeMs,
    };
    this.#open.set(session.key, session);
    return session;
  }

  find(key: string): DeepLinkSession | undefined {
    const session = this.#open.get(key);
    return session && session.expiresAt > this.#clock().getTime() ? session : undefined;
  }

  close(key: string): void {
    this.#open.delete(key);
  }
}
