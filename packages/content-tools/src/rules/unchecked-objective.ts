import { found } from '../finding.js';
import { lessonRule } from './rule.js';

export const uncheckedObjective = lessonRule('unchecked-objective', 'warning', (lesson, { source }) => {
  // Flashcards are practised, not answered: what they show is checked elsewhere.
  const checking = source.questions.filter(({ question }) => question.type !== 'flashcards');
  const checked = new Set(checking.map(({ question }) => question.objective));
  return lesson.objectives.flatMap(({ id }, index) => {
    if (checked.has(id)) return [];
    return found(
      source.yaml.at(['objectives', index, 'id']),
      { vi: `Không câu hỏi nào kiểm tra mục tiêu ${id}`, en: `No question checks the objective ${id}` },
      {
        vi: 'Thêm một câu có `objective` này, hoặc bỏ mục tiêu.',
        en: 'Add a question with this `objective`, or drop it.',
      },
    );
  });
});
