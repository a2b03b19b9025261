/** Points of one interaction or a whole lesson: `0 ≤ raw ≤ max`. */
export type Score = { raw: number; max: number };

/**
 * The one place where points are rounded: to hundredths, halves up. Whole points stay whole; the share of a quiz question
 * that was answered in part (2 of 3 → 0.67) becomes a number that a gradebook can show.
 */
export const roundPoints = (points: number): number => Math.round(points * 100) / 100;

/** Several scores together. Rounded, so that hundredths add up exactly. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => roundPoints(scores.reduce((total, score) => total + of(score), 0));
  return { raw: sum(({ raw }) => raw), max: sum(({ max }) => max) };
}

/** Libraries whose interactions give points, by machine name: from the response, or (Langbiang.WrittenAnswer) once a teacher has marked it. */
export type ScoredLibrary =
  | 'Langbiang.MultipleChoice'
  | 'Langbiang.TrueFalseSet'
  | 'Langbiang.FillBlanks'
  | 'Langbiang.Matching'
  | 'Langbiang.SortGroups'
  | 'Langbiang.OrderTimeline'
  | 'Langbiang.Scenario'
  | 'Langbiang.ReadingEvidence'
  | 'Langbiang.WrittenAnswer'
  | 'Langbiang.MapHotspots'
  | 'Langbiang.PictureHotspots';
