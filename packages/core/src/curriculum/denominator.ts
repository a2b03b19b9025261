import type { Framework, Outcome, Topic } from './framework-types.js';

export type Denominator = { topics: Topic[]; outcomes: Outcome[] };

/**
 * What coverage is counted against unless a specialist decides otherwise (`coverage_model.denominator_rules`): topics of
 * direct relevance that are neither an elective module, nor a placeholder, nor in doubt. Topics of elective subjects are
 * in it; a class counts them only when it takes the subject.
 */
export function defaultDenominator(framework: Pick<Framework, 'topics'>): Denominator {
  const topics = framework.topics.filter(counts);
  return { topics, outcomes: topics.flatMap((topic) => topic.outcomes) };
}

function counts(topic: Topic): boolean {
  return (
    topic.relevance === 'direct' &&
    topic.kind !== 'elective_module' &&
    topic.placeholder !== true &&
    topic.confidence.topic !== 'low'
  );
}
