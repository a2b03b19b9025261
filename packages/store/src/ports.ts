import type { Delivery, EngagementEvent, ItemReview, LearnerRecord, RecordKey, StoredStatement } from '@langbiang/core';

export type { Delivery, StoredStatement } from '@langbiang/core';

/** What one answer changes, saved as one. Statements and events already known (same id / same learner) are skipped. */
export type RecordChange = {
  record: LearnerRecord;
  /** `rev` the record was read with; 0 for a new one. The stored record gets `expectedRev + 1`. */
  expectedRev: number;
  statements: StoredStatement[];
  engagement: EngagementEvent[];
};

export interface AttemptStore {
  get(key: RecordKey): Promise<LearnerRecord | null>;
  byId(id: string): Promise<LearnerRecord | null>;
  /** `conflict`: somebody else wrote first; read again and re-apply. Nothing was written then. */
  save(change: RecordChange): Promise<'saved' | 'conflict'>;
  byLink(tenantId: string, linkId: string): Promise<LearnerRecord[]>;
  statements(recordId: string): Promise<StoredStatement[]>;
  /**
   * Which of these statement ids are stored for the record. Ask after reading the record, not before: a statement that
   * arrives between the two then makes `save` answer `conflict` instead of being applied twice.
   */
  knownStatements(recordId: string, ids: readonly string[]): Promise<Set<string>>;
}

export interface GradeOutbox {
  /** Takes up to `limit` waiting grades with `nextTryAt ≤ now` and moves their `nextTryAt` to `leaseUntil`; two callers never get the same one. */
  claimDue(now: string, leaseUntil: string, limit: number): Promise<LearnerRecord[]>;
  /** By `settleGrade` of core: `seq` names the grade the outcome is about; a newer one stays waiting. */
  settle(recordId: string, seq: number, delivery: Delivery): Promise<void>;
  /** Newest grade first. */
  list(filter: { status?: 'waiting' | 'sent' | 'superseded' | 'failed'; limit: number }): Promise<LearnerRecord[]>;
  /** Makes a failed or waiting grade due now. False when there is no such entry. */
  retry(recordId: string, now: string): Promise<boolean>;
  counts(): Promise<Record<'waiting' | 'sent' | 'superseded' | 'failed', number>>;
  /** Earliest `nextTryAt` among waiting grades, so a worker can sleep till then. */
  nextDue(): Promise<string | null>;
}

/** Distinct learners per tenant × class × item. No pupil in it. */
export type EngagementCounter = {
  tenantId: string;
  contextId: string;
  itemId: string;
  opened: number;
  completed: number;
};

export interface CoverageStore {
  engagement(tenantId: string): Promise<EngagementCounter[]>;
}

export const USER_STATE_MAX_BYTES = 256 * 1024;

/** Small text a content type keeps for resuming (H5P user data), ≤ 256 KiB each in UTF-8. The record must exist. */
export interface UserStateStore {
  get(recordId: string, key: string): Promise<string | null>;
  put(recordId: string, key: string, value: string, at: string): Promise<void>;
  clear(recordId: string): Promise<void>;
}

export type Tenant = { id: string; platformId: string; deploymentId: string };

/** A class (LTI context). `grade` is 1–12, null until known. */
export type ClassContext = { tenantId: string; contextId: string; title: string; label: string; grade: number | null };

export interface ContextStore {
  get(tenantId: string, contextId: string): Promise<ClassContext | null>;
  list(tenantId: string): Promise<ClassContext[]>;
  put(context: ClassContext): Promise<void>;
}

/** What the server knows of one seeded or imported content item. `meta` is the catalogue card, `params` the H5P content. */
export type ContentItem<M = unknown> = {
  id: string;
  version: string;
  /** Main library, "Name major.minor". */
  library: string;
  meta: M;
  params: unknown;
  updatedAt: string;
  /** The school it belongs to; absent: every school may use it. */
  tenantId?: string;
};

export interface ItemStore<M = unknown> {
  get(id: string): Promise<ContentItem<M> | null>;
  /** Without parameters, which may be long: whether the item is there, whose it is, what the catalogue says. */
  card(id: string): Promise<Omit<ContentItem<M>, 'params'> | null>;
  /** Without parameters: cards only. */
  list(): Promise<Omit<ContentItem<M>, 'params'>[]>;
  put(item: ContentItem<M>): Promise<void>;
}

/** How far the Sở's review of each item has come. */
export interface ReviewStore {
  get(itemId: string): Promise<ItemReview | null>;
  list(): Promise<ItemReview[]>;
  /** Adds or replaces by `itemId`. */
  put(review: ItemReview): Promise<void>;
  /** Back to the author's own word. False when there was none. */
  remove(itemId: string): Promise<boolean>;
}

/** A registered platform (issuer + client) with its deployments. Dates ISO 8601. */
export type Platform = {
  id: string;
  issuer: string;
  clientId: string;
  deploymentIds: string[];
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
  name: string;
  createdAt: string;
};

export interface PlatformStore {
  /** Adds or replaces by `id`. Throws `store.platform_exists` when another registration has this issuer and client. */
  put(platform: Platform): Promise<void>;
  list(): Promise<Platform[]>;
  byId(id: string): Promise<Platform | null>;
  /** All registrations of an issuer; one when `clientId` is given. */
  find(issuer: string, clientId?: string): Promise<Platform[]>;
}

/** One-time values: LTI state + nonce, one-time codes. A value is gone at `expiresAt`. */
export interface OneTimeStore {
  /** `value` is JSON. A second put of the same key replaces the first. */
  put(kind: string, key: string, value: unknown, expiresAt: string): Promise<void>;
  /** Removes and returns, atomically: of parallel callers exactly one gets the value. Null when unknown, used or expired. */
  take(kind: string, key: string, now: string): Promise<unknown>;
  /** Drops what has expired; returns how many. */
  sweep(now: string): Promise<number>;
}

/** A tool signing key: private JWK (RSA-2048). Signs from `signsFrom` (absent: at once) until a newer one does; published until `retiredAt`. */
export type SigningKey = {
  kid: string;
  privateJwk: Record<string, unknown>;
  createdAt: string;
  signsFrom?: string;
  retiredAt: string | null;
};

export interface KeyStore {
  list(): Promise<SigningKey[]>;
  /** Adds the key unless an active one exists already (parallel starts); returns the active one. */
  ensure(key: SigningKey): Promise<SigningKey>;
  /** Makes `key` the active one; the one that was it before is published until `retireAt`. */
  rotate(key: SigningKey, retireAt: string): Promise<void>;
}

/** A signed-in launch. `idHash` is SHA-256 of the session id: the id itself is never stored. */
export type Session<D = unknown> = { idHash: string; data: D; createdAt: string; expiresAt: string };

export interface SessionStore<D = unknown> {
  put(session: Session<D>): Promise<void>;
  get(idHash: string, now: string): Promise<Session<D> | null>;
  sweep(now: string): Promise<number>;
}

/** Everything the server keeps. */
export interface Store {
  attempts: AttemptStore;
  outbox: GradeOutbox;
  coverage: CoverageStore;
  userState: UserStateStore;
  contexts: ContextStore;
  items: ItemStore;
  reviews: ReviewStore;
  platforms: PlatformStore;
  oneTime: OneTimeStore;
  keys: KeyStore;
  sessions: SessionStore;
  /** Throws when the store cannot be reached or a migration is missing. */
  check(): Promise<void>;
  close(): Promise<void>;
}
