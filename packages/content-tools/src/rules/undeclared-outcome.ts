import { found, type Place } from '../finding.js';
import { lessonRule } from './rule.js';

/** What a question checks is counted for the lesson's outcomes: one that the lesson does not name would count nowhere. */
export const undeclaredOutcome = lessonRule('undeclared-outcome', 'error', (lesson, { source, knowledge }) => {
  const declared = new Set(lesson.outcomes.map(({ id }) => id));
  const objectives = lesson.objectives.flatMap(({ outcomes }, objective) =>
    outcomes.map((id, index) => ({ id, place: source.yaml.at(['objectives', objective, 'outcomes', index]) })),
  );
  const asked = source.questions.map(({ question, at }) => ({ id: question.outcome, place: at(['outcome']) }));
  const missing = [...objectives, ...asked].filter(({ id }) => knowledge.outcomes.has(id) && !declared.has(id));
  return missing.map(({ id, place }) => undeclared(id, place));
});

const undeclared = (id: string, place: Place) =>
  found(
    place,
    {
      vi: `Yêu cầu cần đạt ${id} không có trong \`outcomes\` của bài`,
      en: `${id} is not among the lesson's \`outcomes\``,
    },
    {
      vi: 'Thêm nó vào `outcomes` trong lesson.yaml, hoặc chọn một yêu cầu bài đã nêu.',
      en: 'Add it to `outcomes` in lesson.yaml, or name one the lesson has.',
    },
  );
