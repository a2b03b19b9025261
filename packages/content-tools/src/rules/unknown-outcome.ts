import { found, type Place } from '../finding.js';
import type { Knowledge } from '../read/knowledge.js';
import type { LessonSource } from '../read/lesson-source.js';
import type { Rule } from './rule.js';

export const unknownOutcome: Rule = {
  id: 'unknown-outcome',
  severity: 'error',
  check: ({ lessons, knowledge }) =>
    lessons.flatMap(namedOutcomes).flatMap(({ id, place }) => {
      if (knowledge.outcomes.has(id)) return [];
      return found(
        place,
        { vi: `Chương trình không có yêu cầu cần đạt ${id}`, en: `The framework has no outcome ${id}` },
        remedy(id, knowledge),
      );
    }),
};

/** What questions of a lesson for staff say: the curriculum asks nothing of them. */
const NO_OUTCOME = 'none';

type Named = { readonly id: string; readonly place: Place };

/** Everywhere an outcome is named: by the lesson, its objectives, its questions. */
function namedOutcomes({ lesson, yaml, questions }: LessonSource): Named[] {
  const isForStaff = lesson?.level === 'staff';
  const own = (lesson?.outcomes ?? []).map(({ id }, index) => ({ id, place: yaml.at(['outcomes', index, 'id']) }));
  const objectives = (lesson?.objectives ?? []).flatMap(({ outcomes }, objective) =>
    outcomes.map((id, index) => ({ id, place: yaml.at(['objectives', objective, 'outcomes', index]) })),
  );
  return [
    ...own,
    ...objectives,
    ...questions.flatMap(({ question, at }) =>
      isForStaff && question.outcome === NO_OUTCOME ? [] : [{ id: question.outcome, place: at(['outcome']) }],
    ),
  ];
}

function remedy(id: string, knowledge: Knowledge) {
  const topic = id.slice(0, id.lastIndexOf('.') + 1);
  const near = [...knowledge.outcomes.keys()].filter((known) => topic !== '' && known.startsWith(topic));
  return near.length > 0
    ? { vi: `Chủ đề này có: ${near.join(' · ')}.`, en: `This topic has: ${near.join(' · ')}.` }
    : { vi: 'Tìm mã trong content/framework/gdpt2018.yaml.', en: 'Look the id up in content/framework/gdpt2018.yaml.' };
}
