import { found } from '../finding.js';
import type { Rule } from './rule.js';

/** What a quiz asks is learnt in its subjects and grades: no pupil meets the stuff of another year. */
export const quizPlace: Rule = {
  id: 'quiz-place',
  severity: 'error',
  check: ({ quizzes, lessons, knowledge }) => {
    const outcomes = new Map(
      lessons.flatMap(({ questions }) => questions.map(({ question }) => [question.id, question.outcome])),
    );
    return quizzes.flatMap(({ quiz, yaml }) =>
      (quiz?.questions ?? []).flatMap((id, index) => {
        const known = knowledge.outcomes.get(outcomes.get(id) ?? '');
        if (!quiz || !known || (quiz.subjects.includes(known.subject) && quiz.grades.includes(known.grade))) return [];
        const message = {
          vi: `Câu ${id} hỏi về ${known.subject} lớp ${known.grade}, ngoài môn và lớp của bộ câu hỏi`,
          en: `${id} asks about ${known.subject}, grade ${known.grade}, which the quiz is not for`,
        };
        return found(yaml.at(['questions', index]), message, {
          vi: 'Chọn câu khác, hoặc thêm môn và lớp ấy.',
          en: 'Choose another question, or add that subject and grade.',
        });
      }),
    );
  },
};
