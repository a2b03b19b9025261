import type { Locale } from '../model.js';
import type { ProfileName } from './profile.js';
import { randomId } from './values.js';

export type IdTokenParts = {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  /** Signs as the platform does; give it other claims to send a well-signed lie. */
  sign: (claims: Record<string, unknown>, header?: Record<string, unknown>) => Promise<string>;
};

/** What a test may bend about one launch. */
export type LaunchOptions = {
  target?: 'iframe' | 'window';
  locale?: Locale;
  /** Added over the link's own custom parameters. */
  custom?: Readonly<Record<string, unknown>>;
  /** Laid over the claims; `undefined` takes a claim away. */
  claims?: Readonly<Record<string, unknown>>;
  /** Has the last word about the token that is posted. */
  idToken?: (parts: IdTokenParts) => string | Promise<string>;
};

export type PendingLaunch = {
  id: string;
  userId: string;
  courseId: string;
  /** Absent in a deep linking request. */
  linkId?: string;
  options: LaunchOptions;
  loginHint: string;
  messageHint: string;
  expiresAt: number;
};

const lifetimeMs = 10 * 60 * 1000;

/**
 * Launches begun but not yet answered by the tool. The message hint is a secret of this launch and works once, as
 * Moodle's does; with it the platform knows who asked without a cookie, so two roles can be open in one browser.
 */
export class Launches {
  readonly #pending = new Map<string, PendingLaunch>();
  readonly #profile: ProfileName;
  readonly #clock: () => Date;

  constructor(profile: ProfileName, clock: () => Date) {
    this.#profile = profile;
    this.#clock = clock;
  }

  begin(what: { userId: string; courseId: string; linkId?: string }, options: LaunchOptions = {}): PendingLaunch {
    const id = randomId();
    const now = this.#clock().getTime();
    for (const [key, { expiresAt }] of this.#pending) if (expiresAt <= now) this.#pending.delete(key);
    const launch = { ...what, id, options, ...this.#hints(what, id), expiresAt: now + lifetimeMs };
    this.#pending.set(id, launch);
    return launch;
  }

  find(id: string): PendingLaunch | undefined {
    const launch = this.#pending.get(id);
    return launch && launch.expiresAt > this.#clock().getTime() ? launch : undefined;
  }

  /** The launch this hint belongs to; a second call finds nothing. */
  takeByHint(messageHint: string): PendingLaunch | undefined {
    const launch = [...this.#pending.values()].find((one) => one.messageHint === messageHint);
    if (launch) this.#pending.delete(launch.id);
    return launch && launch.expiresAt > this.#clock().getTime() ? launch : undefined;
  }

  /** `spec` hints hold what breaks careless URL building: the tool must give them back unchanged. */
  #hints(what: { userId: string; linkId?: string }, id: string): { loginHint: string; messageHint: string } {
    if (this.#profile === 'spec') return { loginHint: `user ${what.userId}&${id}`, messageHint: `${id}+/=?%2B&é` };
    const messageHint =
      what.linkId === undefined
        ? { launchid: `ltilaunch_ContentItemSelectionRequest${id}` }
        : { cmid: Number(what.linkId), launchid: `ltilaunch${what.linkId}_${id}` };
    return { loginHint: what.userId, messageHint: JSON.stringify(messageHint) };
  }
}
