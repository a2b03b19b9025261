import type { Result } from '@langbiang/core';

/** A form or query as it came: repeated fields are an error, so values are kept as lists. */
export type RawParams = Readonly<Record<string, readonly string[]>>;

export type LoginRedirect = {
  /** Where to send the browser: the platform's authorisation URL with our state and nonce. */
  url: string;
  /** Set as `SameSite=None; Secure; HttpOnly; Partitioned`; binds the state to this browser. */
  cookie: { name: string; value: string; maxAgeSeconds: number };
  /** Present when the platform offers LTI platform storage (`lti_storage_target`). */
  storage?: { target: string; platformOrigin: string; state: string; nonce: string };
};

export type Role = 'teacher' | 'learner' | 'administrator';

/** A verified launch. Only what the tool uses; names and e-mail are shown, never stored. */
export type Launch = {
  registrationId: string;
  deploymentId: string;
  messageType: 'LtiResourceLinkRequest' | 'LtiDeepLinkingRequest' | 'LtiSubmissionReviewRequest';
  /** The platform's `sub`; empty for an anonymous launch, where the options allow one. */
  userId: string;
  name?: string;
  /** Empty = least privilege. */
  roles: readonly Role[];
  locale?: string;
  context?: { id: string; title: string; label: string };
  resourceLink?: { id: string; title: string };
  targetLinkUri: string;
  /** String values only; others are dropped. Moodle sends a variable it does not know literally (`$Message.locale`). */
  custom: Readonly<Record<string, string>>;
  ags?: { scopes: readonly string[]; lineItems?: string; lineItem?: string };
  nrps?: { membershipsUrl: string };
  deepLinking?: {
    returnUrl: string;
    data?: string;
    acceptMultiple: boolean;
    acceptTypes: readonly string[];
    acceptLineItem: boolean;
  };
  returnUrl?: string;
  /** Submission review only: the learner whose work is looked at. */
  forUserId?: string;
};

/** From the platform's gradebook to the work behind a grade (Submission Review 1.0). A platform that does not know it passes over it. */
export type SubmissionReview = { reviewableStatus: string[]; label: string; custom: Record<string, string> };

export type DeepLinkItem = {
  title: string;
  text?: string;
  custom: Record<string, string>;
  lineItem?: {
    label: string;
    scoreMaximum: number;
    resourceId: string;
    tag: string;
    submissionReview?: SubmissionReview;
  };
};

export type ScoreTarget = { registrationId: string; lineItemUrl: string };

export type ScorePost = {
  userId: string;
  scoreGiven: number;
  scoreMaximum: number;
  activityProgress: 'Completed';
  gradingProgress: 'FullyGraded';
  timestamp: string;
  comment?: string;
};

/** What became of one delivery; `retry` may carry the platform's Retry-After in seconds. */
export type ScoreOutcome =
  | { kind: 'sent' }
  | { kind: 'superseded' }
  | { kind: 'retry'; code: string; status?: number; afterSeconds?: number }
  | { kind: 'failed'; code: string; status?: number };

export type LineItemTarget = { registrationId: string; lineItemsUrl: string };

export type LineItemWanted = {
  label: string;
  scoreMaximum: number;
  resourceId: string;
  tag: string;
  resourceLinkId?: string;
  submissionReview?: SubmissionReview;
};

export type LineItemOutcome =
  | { kind: 'found'; url: string; created: boolean }
  | { kind: 'retry'; code: string; status?: number; afterSeconds?: number }
  | { kind: 'failed'; code: string; status?: number };

/**
 * `role`: only they. `resourceLinkId`: only those who may open this link, where the platform can tell; the whole class where it
 * refuses the question.
 */
export type MembersTarget = { registrationId: string; membershipsUrl: string; role?: Role; resourceLinkId?: string };

/** Somebody active in the class. Without a name where the platform tells none. */
export type Member = { userId: string; name?: string; roles: readonly Role[] };

export type MembersOutcome =
  | { kind: 'found'; members: Member[] }
  | { kind: 'retry'; code: string; status?: number; afterSeconds?: number }
  | { kind: 'failed'; code: string; status?: number };

/** Every code is one of `LTI_CODES`. */
export interface LtiEngine {
  /** No redirect for a platform that is not registered. */
  login(params: RawParams): Promise<Result<LoginRedirect>>;
  /**
   * `cookies` are the request's; `storedState` is what the browser's own storage (the platform's, or the session storage
   * of our frame) gave back, if used. Pass it only from a request whose `Origin` is our own: a page elsewhere could claim any state.
   * `LTI_STATE_COOKIE_MISSING` leaves the login usable, so that the same form can be sent again with it.
   */
  launch(form: RawParams, cookies: Readonly<Record<string, string>>, storedState?: string): Promise<Result<Launch>>;
  jwks(): Promise<{ keys: Record<string, unknown>[] }>;
  /** A signed LtiDeepLinkingResponse to post to `returnUrl` as field `JWT`. */
  deepLinkingResponse(
    launch: Launch,
    items: readonly DeepLinkItem[],
  ): Promise<Result<{ returnUrl: string; jwt: string }>>;
  sendScore(target: ScoreTarget, score: ScorePost): Promise<ScoreOutcome>;
  /** For a launch that names only `lineItems`: the line item of this resource id and tag, created when there is none. */
  findOrCreateLineItem(target: LineItemTarget, wanted: LineItemWanted): Promise<LineItemOutcome>;
  /** Who is in the class now (NRPS 2.0), all pages, each once. For showing; nothing of it is kept. */
  members(target: MembersTarget): Promise<MembersOutcome>;
}
