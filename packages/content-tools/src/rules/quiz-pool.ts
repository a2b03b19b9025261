import { sealableLibraries } from '@langbiang/core';
import { QUESTION_LIBRARIES } from '../build/ids.js';
import { type Finding, found } from '../finding.js';
import type { PlacedQuestion } from '../read/lesson-source.js';
import { questionRule } from './rule.js';

/** A quiz draws from more questions than it asks, and from types whose answers can be kept back till the pupil has answered. */
export const quizPool = questionRule('quiz-pool', 'error', (placed, { source }) => {
  if (placed.question.type !== 'quiz-set') return [];
  return [...tooFew(placed), ...wrongTypes(placed, source.questions)];
});

function tooFew({ question, at }: PlacedQuestion): Finding[] {
  if (question.type !== 'quiz-set' || question.draw < question.pool.length) return [];
  const { draw, pool } = question;
  const message = {
    vi: `Rút ${draw} câu từ ${pool.length} câu: ai cũng gặp đúng những câu ấy`,
    en: `Draws ${draw} of ${pool.length} questions: everybody gets the same ones`,
  };
  return [
    found(at(['draw']), message, {
      vi: 'Thêm câu vào `pool`, hoặc giảm `draw`.',
      en: 'Add to `pool`, or lower `draw`.',
    }),
  ];
}

function wrongTypes({ question, at }: PlacedQuestion, all: readonly PlacedQuestion[]): Finding[] {
  if (question.type !== 'quiz-set') return [];
  const types = new Map(all.map((one) => [one.question.id, one.question.type]));
  return question.pool.flatMap((id, index) => {
    const type = types.get(id);
    // What holds questions itself has a rule of its own.
    if (type === undefined || type === 'quiz-set' || type === 'timed-media') return [];
    if (sealableLibraries.includes(QUESTION_LIBRARIES[type])) return [];
    const message = {
      vi: `Câu ${id} loại ${type} lộ đáp án khi đang làm, không đưa vào bài kiểm tra được`,
      en: `${id} is of type ${type}, which tells its answers while it is played: not for a quiz`,
    };
    return found(at(['pool', index]), message, { vi: 'Đặt câu ấy vào một trang.', en: 'Put it on a page.' });
  });
}
