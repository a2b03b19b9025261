import { type QuizFile, sealableLibraries } from '@langbiang/core';
import { QUESTION_LIBRARIES } from '../build/ids.js';
import { type Finding, found } from '../finding.js';
import type { ContentSource } from '../read/content-source.js';
import type { QuizSource } from '../read/quiz-source.js';
import type { Rule } from './rule.js';

/**
 * A quiz of the bank is named like its file and draws from more questions than it asks, all of them known and of types
 * whose answers can be kept back. A contest has its own rules.
 */
export const quizFile: Rule = {
  id: 'quiz-file',
  severity: 'error',
  check: (content) =>
    content.quizzes.flatMap(({ quiz, yaml }) =>
      quiz ? [...name(quiz, yaml), ...draw(quiz, yaml), ...contest(quiz, yaml), ...pool(quiz, yaml, content)] : [],
    ),
};

type Yaml = QuizSource['yaml'];

function name({ id }: QuizFile, yaml: Yaml): Finding[] {
  if (yaml.file === `quizzes/${id}.yaml`) return [];
  const message = { vi: `Tệp không mang tên mã ${id}`, en: `The file is not named after its id ${id}` };
  return [found(yaml.at(['id']), message, { vi: `Đổi tên tệp thành ${id}.yaml.`, en: `Name it ${id}.yaml.` })];
}

function draw({ draw, questions }: QuizFile, yaml: Yaml): Finding[] {
  if (draw < questions.length) return [];
  const message = {
    vi: `Rút ${draw} câu từ ${questions.length} câu: ai cũng gặp đúng những câu ấy`,
    en: `Draws ${draw} of ${questions.length} questions: everybody gets the same ones`,
  };
  const remedy = { vi: 'Thêm câu hỏi, hoặc giảm `draw`.', en: 'Add questions, or lower `draw`.' };
  return [found(yaml.at(['draw']), message, remedy)];
}

function contest({ kind, feedback, attempts }: QuizFile, yaml: Yaml): Finding[] {
  if (kind !== 'contest' || (feedback === undefined && attempts === undefined)) return [];
  const message = {
    vi: 'Cuộc thi luôn một lượt và không nhận xét trước khi đóng',
    en: 'A contest is one attempt without feedback before it is closed',
  };
  const remedy = { vi: 'Bỏ `feedback` và `attempts`.', en: 'Drop `feedback` and `attempts`.' };
  return [found(yaml.at(['kind']), message, remedy)];
}

function pool({ questions }: QuizFile, yaml: Yaml, { lessons }: ContentSource): Finding[] {
  const types = new Map(lessons.flatMap((lesson) => lesson.questions.map(({ question: { id, type } }) => [id, type])));
  const ids = new Set(lessons.flatMap(({ questionIds }) => [...questionIds]));
  return questions.flatMap((id, index) => {
    const type = types.get(id);
    const place = yaml.at(['questions', index]);
    if (!ids.has(id)) {
      const message = { vi: `Không bài nào có câu ${id}`, en: `No lesson has a question ${id}` };
      return found(place, message, { vi: 'Sửa mã.', en: 'Mend the id.' });
    }
    if (type === undefined || sealableLibraries.includes(QUESTION_LIBRARIES[type])) return [];
    const message = {
      vi: `Câu ${id} loại ${type} không giữ kín đáp án được khi đang làm`,
      en: `${id} is of type ${type}, whose answers cannot be kept back`,
    };
    return found(place, message, { vi: 'Chọn câu khác.', en: 'Choose another question.' });
  });
}
