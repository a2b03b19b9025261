import { defaultDenominator, type Framework, type Lesson, type Strength, type Topic } from '@langbiang/core';

/** A lesson that serves an outcome, and how much of it. */
export type Serving = { readonly lesson: string; readonly strength: Strength };

export type TopicCoverage = {
  readonly topic: Topic;
  readonly outcomes: readonly { readonly id: string; readonly servings: readonly Serving[] }[];
  /** Some lesson meets at least one of its outcomes fully or in part; support alone does not cover a topic. */
  readonly isCovered: boolean;
};

export type SubjectLessons = { readonly subject: string; readonly lessons: readonly string[] };

/** The default denominator (109 topics of the framework) against the lessons, in the framework's order. */
export function topicCoverage(framework: Framework, lessons: readonly Lesson[]): TopicCoverage[] {
  const byOutcome = new Map<string, Serving[]>();
  for (const { id, outcomes } of lessons) {
    for (const { id: outcome, strength } of outcomes) {
      byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), { lesson: id, strength }]);
    }
  }
  return defaultDenominator(framework).topics.map((topic) => {
    const outcomes = topic.outcomes.map(({ id }) => ({ id, servings: byOutcome.get(id) ?? [] }));
    const isCovered = outcomes.some(({ servings }) => servings.some(({ strength }) => strength !== 'support'));
    return { topic, outcomes, isCovered };
  });
}

/** The lessons of every subject that the denominator asks something of, in the framework's order. */
export function subjectLessons(framework: Framework, lessons: readonly Lesson[]): SubjectLessons[] {
  const asked = new Set(defaultDenominator(framework).topics.map(({ subject }) => subject));
  return framework.subjects
    .filter(({ id }) => asked.has(id))
    .map(({ id }) => ({
      subject: id,
      lessons: lessons.filter(({ subjects }) => subjects.includes(id)).map((lesson) => lesson.id),
    }));
}
