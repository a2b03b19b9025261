import { found } from '../finding.js';
import { heldQuestions, isContainer } from '../read/held-questions.js';
import { questionRule } from './rule.js';

/** What holds questions stands on a page: one inside of another would be lost to view, and to the tools that report points. */
export const containerUse = questionRule('container-use', 'error', ({ question, at }, { source }) => {
  const containers = new Set(
    source.questions
      .map((placed) => placed.question)
      .filter(isContainer)
      .map(({ id }) => id),
  );
  return heldQuestions(question).flatMap(({ id, path }) => {
    if (!containers.has(id)) return [];
    return found(
      at(path),
      {
        vi: `Câu ${id} tự nó chứa câu hỏi, không đặt trong câu khác được`,
        en: `${id} holds questions itself and cannot stand inside of another`,
      },
      { vi: 'Đặt câu ấy thẳng vào một trang.', en: 'Put it on a page.' },
    );
  });
});
