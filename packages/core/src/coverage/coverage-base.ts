import { defaultDenominator, type Framework, type Subject, type Topic } from '../curriculum/index.js';
import type { ItemCard } from '../lesson/item-card.js';
import { type MissionStrand, strandsOf } from './strand.js';

/** Distinct pupils of one class who opened and completed one lesson. `grade` of the class, null when not known. */
export type ClassEngagement = {
  tenantId: string;
  contextId: string;
  itemId: string;
  opened: number;
  completed: number;
  grade: number | null;
};

export type CoverageInput = {
  framework: Pick<Framework, 'topics' | 'subjects'>;
  /** Every lesson that is issued. */
  cards: readonly ItemCard[];
  engagement: readonly ClassEngagement[];
};

/** One outcome of the denominator, with all it is grouped by. Of several themes it stands in several strands. */
export type CountedOutcome = {
  id: string;
  topicId: string;
  grade: number;
  level: Topic['level'];
  /** Subject id of the framework. */
  subject: string;
  /** Group of subjects, e.g. history_geography, it, local_education. */
  group: string;
  elective: boolean;
  strands: readonly MissionStrand[];
};

/** The input, indexed once for any number of questions. */
export type CoverageBase = {
  outcomes: readonly CountedOutcome[];
  cardsOf(outcomeId: string): readonly ItemCard[];
  /** What classes of the outcome's own grade did with its lessons: another grade playing them covers nothing there. */
  engagementOf(outcome: CountedOutcome): readonly ClassEngagement[];
  /** Whether classes of the grade are asked for the subject: always, unless it is elective and none has chosen it. */
  isAsked(outcome: CountedOutcome): boolean;
};

export function coverageBase({ framework, cards, engagement }: CoverageInput): CoverageBase {
  const subjects = new Map(framework.subjects.map((subject) => [subject.id, subject]));
  const outcomes = defaultDenominator(framework).topics.flatMap((topic) => countedOutcomes(topic, subjects));
  const byOutcome = new Map<string, ItemCard[]>();
  for (const card of cards) for (const { id } of card.outcomes) push(byOutcome, id, card);
  const byItem = new Map<string, ClassEngagement[]>();
  for (const counter of engagement) if (counter.opened > 0) push(byItem, counter.itemId, counter);

  const cardsOf = (outcomeId: string) => byOutcome.get(outcomeId) ?? [];
  const engagementOf = ({ id, grade }: CountedOutcome) =>
    cardsOf(id)
      .flatMap((card) => byItem.get(card.id) ?? [])
      .filter((counter) => counter.grade === grade);
  const chosen = new Set(
    outcomes.filter((outcome) => outcome.elective && engagementOf(outcome).length > 0).map(subjectAndGrade),
  );
  return {
    outcomes,
    cardsOf,
    engagementOf,
    isAsked: (outcome) => !outcome.elective || chosen.has(subjectAndGrade(outcome)),
  };
}

function countedOutcomes(topic: Topic, subjects: ReadonlyMap<string, Subject>): CountedOutcome[] {
  const subject = subjects.get(topic.subject);
  if (subject === undefined) throw new Error(`Topic ${topic.id} is of no subject of the framework`);
  return topic.outcomes.map(({ id }) => ({
    id,
    topicId: topic.id,
    grade: topic.grade,
    level: topic.level,
    subject: subject.id,
    group: subject.group,
    elective: subject.kind === 'elective',
    strands: strandsOf(topic.themes),
  }));
}

const subjectAndGrade = ({ subject, grade }: CountedOutcome): string => `${subject} ${grade}`;

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
