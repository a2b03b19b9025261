import type { LtiEngine } from '@langbiang/lti';
import { pseudonym } from '../web/identity.js';
import type { SessionData } from '../web/session.js';
import type { Translate } from '../web/texts.js';

/** The names of a class as the platform tells them now, by pseudonym; empty where it tells none. Never stored. */
export interface PupilNames {
  of(session: SessionData): Promise<ReadonlyMap<string, string>>;
}

export type PupilNamesDeps = {
  engine: Pick<LtiEngine, 'members'>;
  /** Key of the pseudonyms. */
  secret: string;
  clock: () => Date;
  /** How long a page waits for names, in milliseconds. */
  patience?: number;
};

/** The name, or a code that stands for it: the same few letters at every visit, out of the pseudonym. */
export const pupilName = (names: ReadonlyMap<string, string>, userId: string, t: Translate): string =>
  names.get(userId) ?? t('marking.pupil', { label: userId.slice(0, 5).toUpperCase() });

type Names = ReadonlyMap<string, string>;

/** Long enough to mark a class in, short enough to forget it in memory too. */
const KEPT_MS = 5 * 60_000;
/** After a platform gave none. */
const AGAIN_MS = 30_000;
const CLASSES_KEPT = 200;
const PATIENCE_MS = 2_500;

/** In memory only, for a few minutes. A slow platform does not keep a teacher waiting: codes stand for the names then. */
export function createPupilNames({ engine, secret, clock, patience = PATIENCE_MS }: PupilNamesDeps): PupilNames {
  const kept = new Map<string, { until: number; names: Promise<Names> }>();

  async function ask({ registrationId, tenantId }: SessionData, membershipsUrl: string): Promise<Names> {
    const outcome = await engine.members({ registrationId, membershipsUrl });
    const members = outcome.kind === 'found' ? outcome.members : [];
    return new Map(members.flatMap(({ userId, name }) => (name ? [[pseudonym(secret, tenantId, userId), name]] : [])));
  }

  return {
    async of(session) {
      const { membershipsUrl, tenantId } = session;
      if (!membershipsUrl) return new Map();
      const key = JSON.stringify([tenantId, membershipsUrl]);
      const now = clock().getTime();
      const before = kept.get(key);
      if (before && before.until > now) return inTime(before.names, patience);
      const entry = { until: now + KEPT_MS, names: ask(session, membershipsUrl).catch((): Names => new Map()) };
      entry.names.then((names) => {
        if (names.size === 0) entry.until = now + AGAIN_MS;
      });
      if (kept.size >= CLASSES_KEPT) kept.clear();
      kept.set(key, entry);
      return inTime(entry.names, patience);
    },
  };
}

function inTime(names: Promise<Names>, ms: number): Promise<Names> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Names>((resolve) => {
    timer = setTimeout(resolve, ms, new Map());
  });
  return Promise.race([names, late]).finally(() => clearTimeout(timer));
}
