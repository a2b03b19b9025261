import { type CountedOutcome, coverageOf, type ItemCard, type Topic, textIn } from '@langbiang/core';
import { type BarModel, bars, pupilText } from './layer-model.js';
import type { TableInput } from './table-model.js';

type LessonModel = { id: string; title: string; strength: string; draft: boolean };

type OutcomeModel = { id: string; text: string; lessons: LessonModel[]; engaged: boolean };

export type DetailModel = {
  title: string;
  bars: BarModel[];
  /** Sentences that say what the numbers are made of. */
  facts: string[];
  topics: { id: string; name: string; pending: boolean; outcomes: OutcomeModel[] }[];
};

/** What stands behind one cell: topics → outcomes → lessons. Null when the cell asks for nothing. */
export function detailModel(input: TableInput): DetailModel | null {
  const { base, framework, choice, names } = input;
  const outcomes = base.outcomes.filter(
    (outcome) =>
      outcome.grade === choice.grade &&
      outcome.subject === choice.subject &&
      (choice.strand === null || outcome.strands.includes(choice.strand)),
  );
  const [first] = outcomes;
  if (!first) return null;
  const ids = new Set(outcomes.map((outcome) => outcome.id));
  const topics = framework.topics.filter((topic) => outcomes.some((outcome) => outcome.topicId === topic.id));
  const layers = coverageOf(base, (outcome) => ids.has(outcome.id));
  return {
    title: `${names.subjects.name(first.subject)} · ${names.t('coverage.grade', { grade: first.grade })}`,
    bars: bars(layers, names.t),
    facts: [designedFact(input, layers), engagedFact(input, layers)],
    topics: topics.map((topic) => ({
      id: topic.id,
      name: names.lang === 'en' ? topic.name_en : topic.name_vi,
      pending: topic.review_status === 'pending',
      outcomes: topicOutcomes(input, topic, outcomes),
    })),
  };
}

type Layers = ReturnType<typeof coverageOf>;

function designedFact({ names: { t } }: TableInput, { designed }: Layers): string {
  const { full, partial, support } = designed.byStrength;
  return t('coverage.designedFact', { full, partial, support, approved: designed.approved, items: designed.items });
}

function engagedFact({ names: { t } }: TableInput, { engaged }: Layers): string {
  if (engaged.classes === 0) return t('coverage.noClass');
  return t('coverage.engagedFact', {
    classes: t('coverage.classes', { count: engaged.classes }),
    opened: pupilText(engaged.pupils.opened, t),
    completed: pupilText(engaged.pupils.completed, t),
  });
}

function topicOutcomes({ base, names }: TableInput, topic: Topic, counted: readonly CountedOutcome[]): OutcomeModel[] {
  return topic.outcomes.flatMap(({ id, text_vi: text }) => {
    const outcome = counted.find((each) => each.id === id);
    if (!outcome) return [];
    const lessons = base.cardsOf(id).map((card) => lessonModel(card, id, names));
    return { id, text, lessons, engaged: base.engagementOf(outcome).some(({ completed }) => completed > 0) };
  });
}

function lessonModel(card: ItemCard, outcomeId: string, { lang, t }: TableInput['names']): LessonModel {
  const strength = card.outcomes.find((outcome) => outcome.id === outcomeId)?.strength ?? 'support';
  return {
    id: card.id,
    title: textIn(card.title, lang),
    strength: t(`coverage.strength.${strength}`),
    draft: card.review !== 'approved',
  };
}
