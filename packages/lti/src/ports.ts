/** A registration as the protocol needs it. */
export type Registration = {
  id: string;
  issuer: string;
  clientId: string;
  deploymentIds: readonly string[];
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
};

export interface PlatformRegistry {
  find(issuer: string, clientId?: string): Promise<readonly Registration[]>;
  byId(id: string): Promise<Registration | null>;
}

/** Single-use rows with an expiry; `take` is atomic (of parallel callers exactly one gets the value). */
export interface StateStore {
  put(kind: string, key: string, value: unknown, expiresAt: string): Promise<void>;
  take(kind: string, key: string, now: string): Promise<unknown>;
}

export interface SigningKeys {
  /** The tool's keys, published until `retiredAt`. A key signs from `signsFrom` (absent: at once) until a newer one does. */
  list(): Promise<
    readonly { kid: string; privateJwk: Record<string, unknown>; signsFrom?: string; retiredAt: string | null }[]
  >;
}

export type LtiPorts = {
  platforms: PlatformRegistry;
  state: StateStore;
  keys: SigningKeys;
  clock: () => Date;
  fetch: typeof fetch;
  /** Cryptographically random, URL-safe, at least 128 bits. */
  randomId: () => string;
};

export type LtiOptions = {
  /** Origin and path prefix of the tool, no trailing slash. */
  publicUrl: string;
  /** Plain-http platform URLs are accepted (development, demo). */
  allowHttp: boolean;
  /** Launches without `sub` are accepted, with an empty `userId`. */
  allowAnonymous: boolean;
  /** How long one call to a platform may take; 10 s unless said. */
  requestTimeLimitMs?: number;
};
