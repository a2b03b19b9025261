/** Which of a learner's attempts makes the grade, as the teacher chose when she placed the lesson. */
export const GRADE_POLICIES = ['best', 'latest', 'first', 'average'] as const;
export type GradePolicy = (typeof GRADE_POLICIES)[number];
export const DEFAULT_POLICY: GradePolicy = 'best';

export const readPolicy = (text: string | undefined): GradePolicy | undefined =>
  GRADE_POLICIES.find((policy) => policy === text?.trim().toLowerCase());
