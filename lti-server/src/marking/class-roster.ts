import type { LtiEngine } from '@langbiang/lti';
import { pseudonym } from '../web/identity.js';
import type { SessionData } from '../web/session.js';
import type { Translate } from '../web/texts.js';

/** The names of a class as the platform tells them now, by pseudonym; empty where it tells none. Never stored. */
export interface PupilNames {
  of(session: SessionData): Promise<ReadonlyMap<string, string>>;
}

/** Who learns in the class, also those whom nothing is known of here. Never stored. */
export interface ClassRoster extends PupilNames {
  /** Pseudonyms of the learners who may open the session's activity; none where the platform does not tell. */
  learners(session: SessionData): Promise<readonly string[]>;
}

export type ClassRosterDeps = {
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
type Roster = { names: Names; learners: readonly string[] };

const NOBODY: Roster = { names: new Map(), learners: [] };

/** Long enough to mark a class in, short enough to forget it in memory too. */
const KEPT_MS = 5 * 60_000;
/** After a platform gave none. */
const AGAIN_MS = 30_000;
const CLASSES_KEPT = 200;
const PATIENCE_MS = 2_500;

/** In memory only, for a few minutes. A slow platform does not keep a teacher waiting: codes stand for the names then. */
export function createClassRoster({ engine, secret, clock, patience = PATIENCE_MS }: ClassRosterDeps): ClassRoster {
  const kept = new Map<string, { until: number; roster: Promise<Roster> }>();

  async function ask({ registrationId, tenantId, link }: SessionData, membershipsUrl: string): Promise<Roster> {
    const resourceLink = link && { resourceLinkId: link.id };
    const outcome = await engine.members({ registrationId, membershipsUrl, role: 'learner', ...resourceLink });
    const members = outcome.kind === 'found' ? outcome.members : [];
    const known = members.map(({ userId, name }) => ({ userId: pseudonym(secret, tenantId, userId), name }));
    return {
      learners: known.map(({ userId }) => userId),
      names: new Map(known.flatMap(({ userId, name }) => (name ? [[userId, name]] : []))),
    };
  }

  async function rosterOf(session: SessionData): Promise<Roster> {
    const { membershipsUrl, tenantId, link } = session;
    if (!membershipsUrl) return NOBODY;
    const key = JSON.stringify([tenantId, membershipsUrl, link?.id ?? null]);
    const now = clock().getTime();
    const before = kept.get(key);
    if (before && before.until > now) return inTime(before.roster, patience);
    const entry = { until: now + KEPT_MS, roster: ask(session, membershipsUrl).catch(() => NOBODY) };
    entry.roster.then(({ learners }) => {
      if (learners.length === 0) entry.until = now + AGAIN_MS;
    });
    if (kept.size >= CLASSES_KEPT) kept.clear();
    kept.set(key, entry);
    return inTime(entry.roster, patience);
  }

  return {
    of: async (session) => (await rosterOf(session)).names,
    learners: async (session) => (await rosterOf(session)).learners,
  };
}

function inTime(roster: Promise<Roster>, ms: number): Promise<Roster> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Roster>((resolve) => {
    timer = setTimeout(resolve, ms, NOBODY);
  });
  return Promise.race([roster, late]).finally(() => clearTimeout(timer));
}
