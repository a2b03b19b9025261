import { missingSets } from '../figures/quiz-sets.js';
import { found } from '../finding.js';
import type { Rule } from './rule.js';

/** Once the bank has enough questions for a subject in a grade, its teachers find a quiz set ready. */
export const quizMissing: Rule = {
  id: 'quiz-missing',
  severity: 'warning',
  check: (content) =>
    missingSets(content).flatMap(({ subject, grade, questions }) => {
      const source = content.lessons.findLast(({ lesson }) => lesson?.id === questions.at(-1)?.lesson);
      if (!source) return [];
      const message = {
        vi: `Ngân hàng đã có ${questions.length} câu cho ${subject} lớp ${grade} mà chưa có bộ câu hỏi`,
        en: `The bank has ${questions.length} questions for ${subject}, grade ${grade}, and no quiz set is made of them`,
      };
      return found(source.yaml.atKey(['subjects']), message, {
        vi: 'Chạy `pnpm content quiz-sets --write`, rồi sửa tên và lời giới thiệu.',
        en: 'Run `pnpm content quiz-sets --write`, then mend title and summary.',
      });
    }),
};
