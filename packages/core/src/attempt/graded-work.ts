import type { Score } from '../scoring/index.js';
import { DEFAULT_POLICY, type GradePolicy } from './policy.js';
import type { Attempt, LearnerRecord } from './record.js';

/** What the work is worth, in points that may have many decimals, and the attempt whose messages from the teacher belong to it. */
export type GradedWork = { score: Score; attempt: Attempt };

/** Something in it waits for a teacher: what it is worth is not known yet. */
export const awaitsMarking = ({ responses }: Attempt): boolean =>
  Object.values(responses).some(({ mark }) => mark === null);

/**
 * An attempt counts when it is completed, gives points, and a teacher has marked what she must: a part of its points would
 * stand in the gradebook as the whole.
 */
const counts = (attempt: Attempt): boolean =>
  attempt.status === 'completed' && attempt.score.max > 0 && !awaitsMarking(attempt);

const share = ({ score }: Attempt): number => score.raw / score.max;

/** The counted attempt with the highest share of its points, the earliest of equals. */
export function bestAttempt(attempts: readonly Attempt[]): Attempt | undefined {
  let best: Attempt | undefined;
  for (const attempt of attempts) {
    if (counts(attempt) && (best === undefined || share(attempt) > share(best))) best = attempt;
  }
  return best;
}

/** Undefined while no attempt counts. */
export function gradedWork(
  { attempts, earlier }: Pick<LearnerRecord, 'attempts' | 'earlier'>,
  policy: GradePolicy = DEFAULT_POLICY,
): GradedWork | undefined {
  const counted = attempts.filter(counts);
  switch (policy) {
    case 'best':
      return asItIs(bestAttempt(counted));
    case 'first':
      return asItIs(counted[0]);
    case 'latest':
      return asItIs(counted.at(-1));
    case 'average': {
      const attempt = counted.at(-1);
      if (attempt === undefined) return undefined;
      const shares = counted.reduce((sum, each) => sum + share(each), earlier?.shares ?? 0);
      const { max } = attempt.score;
      return { attempt, score: { raw: (shares / (counted.length + (earlier?.count ?? 0))) * max, max } };
    }
  }
}

const asItIs = (attempt: Attempt | undefined): GradedWork | undefined => attempt && { attempt, score: attempt.score };

/** Attempts no policy can do without: the record must keep them. */
export const neededAttempts = (attempts: readonly Attempt[]): (Attempt | undefined)[] => [
  bestAttempt(attempts),
  attempts.find(counts),
  attempts.filter(counts).at(-1),
  attempts.filter(awaitsMarking).at(-1),
];

/** What stays of attempts that are kept no longer, for the average. */
export function withoutAttempts(
  earlier: LearnerRecord['earlier'],
  dropped: readonly Attempt[],
): Pick<LearnerRecord, 'earlier'> {
  const counted = dropped.filter(counts);
  if (counted.length === 0) return earlier ? { earlier } : {};
  const shares = counted.reduce((sum, each) => sum + share(each), earlier?.shares ?? 0);
  return { earlier: { count: counted.length + (earlier?.count ?? 0), shares } };
}
