import { found } from '../finding.js';
import { questionRule } from './rule.js';

export const questionOfLesson = questionRule('question-of-lesson', 'error', ({ question, at }, { source }) => {
  const prefix = source.lesson && `${source.lesson.id.toLowerCase()}-q`;
  if (prefix === undefined || question.id.startsWith(prefix)) return [];
  return [
    found(
      at(['id']),
      {
        vi: `Mã câu ${question.id} không phải của bài này`,
        en: `The question id ${question.id} is not of this lesson`,
      },
      { vi: `Đặt mã dạng ${prefix}01, chưa từng dùng.`, en: `Use an id like ${prefix}01 that was never used before.` },
    ),
  ];
});
