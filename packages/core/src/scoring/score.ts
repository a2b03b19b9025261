/** Points of one interaction or a whole lesson: `0 ≤ raw ≤ max`. */
export type Score = { raw: number; max: number };

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
  | 'Langbiang.WrittenAnswer';
