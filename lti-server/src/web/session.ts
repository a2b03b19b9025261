import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { GradePolicy, Lang } from '@langbiang/core';
import type { Launch, Role } from '@langbiang/lti';
import type { OneTimeStore, SessionStore } from '@langbiang/store';

/** What one launch is allowed to do. No name, no e-mail. */
export type SessionData = {
  registrationId: string;
  deploymentId: string;
  tenantId: string;
  /** The platform's `sub`: needed to send the grade, shown nowhere. */
  ltiUserId: string;
  /** Pseudonym within the tenant. */
  userId: string;
  roles: readonly Role[];
  lang: Lang;
  /** ISO 8601. What a later launch changed, this session does not undo; absent in sessions older than the field. */
  launchedAt?: string;
  context: { id: string; title: string; label: string } | null;
  link: { id: string; title: string } | null;
  itemId: string | null;
  lineItemUrl: string | null;
  /** The container of line items: how a grade finds its place when the launch names no line item. */
  lineItemsUrl?: string;
  returnUrl?: string;
  /** Which attempt makes the grade; absent: the best. */
  gradePolicy?: GradePolicy;
  /** The teacher gives more time for quizzes: 1.5, 2 …; null: no limit. */
  timeFactor?: number | null;
  /** Where the names of the class can be read (NRPS), to show them to a teacher. */
  membershipsUrl?: string;
  /** Submission review by staff only: pseudonym of the learner whose work is looked at. */
  reviewOf?: string;
  /** Deep linking only: the answer needs what the request said. */
  launch?: Launch;
  /** Origin of the platform: the only one that may frame this session's pages. */
  platformOrigin: string;
};

export type ActiveSession = {
  /** The secret: 256 bits. */
  id: string;
  /** Public name of the session, stands in URLs as `s`. */
  shortId: string;
  data: SessionData;
  /** The browser brought the cookie: links need no one-time code. */
  byCookie: boolean;
};

export interface Sessions {
  open(data: SessionData): Promise<ActiveSession>;
  byId(id: string): Promise<ActiveSession | null>;
  /** A code that opens one page within 60 s, for browsers that keep no cookie. */
  newCode(id: string): Promise<string>;
  byCode(code: string): Promise<ActiveSession | null>;
}

export const SESSION_SECONDS = 8 * 60 * 60;
const CODE_SECONDS = 60;
const CODE_KIND = 'page-code';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

export const shortIdOf = (id: string): string => sha256(`short\n${id}`).toString('base64url').slice(0, 12);

export const sessionCookie = (shortId: string): string => `lb_s_${shortId}`;

type Deps = { sessions: SessionStore; oneTime: OneTimeStore; clock: () => Date };

export function createSessions({ sessions, oneTime, clock }: Deps): Sessions {
  const inSeconds = (seconds: number) => new Date(clock().getTime() + seconds * 1000).toISOString();
  const byId = async (id: string): Promise<ActiveSession | null> => {
    const found = await sessions.get(sha256(id).toString('hex'), clock().toISOString());
    return found && { id, shortId: shortIdOf(id), data: found.data as SessionData, byCookie: false };
  };
  return {
    byId,
    async open(data) {
      const id = randomBytes(32).toString('base64url');
      await sessions.put({
        idHash: sha256(id).toString('hex'),
        data,
        createdAt: clock().toISOString(),
        expiresAt: inSeconds(SESSION_SECONDS),
      });
      return { id, shortId: shortIdOf(id), data, byCookie: false };
    },
    async newCode(id) {
      const code = randomBytes(18).toString('base64url');
      await oneTime.put(CODE_KIND, sha256(code).toString('hex'), seal(id, code), inSeconds(CODE_SECONDS));
      return code;
    },
    async byCode(code) {
      const sealed = await oneTime.take(CODE_KIND, sha256(code).toString('hex'), clock().toISOString());
      return typeof sealed === 'string' ? byId(unseal(sealed, code)) : null;
    },
  };
}

/** The store must never hold a session id, so the row keeps it encrypted under the code, of which it knows only the hash. */
function seal(id: string, code: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sha256(`seal\n${code}`), iv);
  const body = Buffer.concat([cipher.update(id, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

function unseal(sealed: string, code: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sha256(`seal\n${code}`), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
