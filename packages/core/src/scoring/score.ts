/** Points of one interaction or a whole lesson: `0 ≤ raw ≤ max`. */
export type Score = { raw: number; max: number };

/** Libraries scored on the server from the response, by machine name. */
export type ScoredLibrary =
  | 'Langbiang.MultipleChoice'
  | 'Langbiang.TrueFalseSet'
  | 'Langbiang.FillBlanks'
  | 'Langbiang.Matching'
  | 'Langbiang.SortGroups'
  | 'Langbiang.OrderTimeline'
  | 'Langbiang.Scenario';
