import { textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { questionRule } from './rule.js';

/** A stem that asks for what is not so. */
const NEGATIVE =
  /(?<!\p{L})(?:không|chưa) (?:đúng|phải|thuộc|nên|được|có|chính xác|phù hợp)(?!\p{L})|(?<!\p{L})(?:ngoại trừ|trừ)(?!\p{L})|(?<!\p{L})sai(?=\s*\?)/giu;
const ASKS = /(?<!\p{L})(?:nào|gì|đâu|ai)(?!\p{L})/iu;

/** A pupil in a hurry reads over a «không» in the stem: it stands in bold, or the question is turned round. */
export const negativeMarked = questionRule('negative-marked', 'warning', ({ question, at }) => {
  if (question.type !== 'multiple-choice') return [];
  // The last sentence asks; what stands before tells a situation, in which a «không» is only told.
  const asked =
    textIn(question.question, 'vi')
      .split(/(?<=[.!:»”])\s+/u)
      .at(-1) ?? '';
  const plain = asked.replace(/\*\*[^*]+\*\*/gu, ' ');
  const [word] = ASKS.test(asked) ? (plain.match(NEGATIVE) ?? []) : [];
  if (word === undefined || !/[?]\s*$/u.test(asked)) return [];
  return [
    found(
      at(['question']),
      {
        vi: `Câu ${question.id} hỏi phủ định mà không in đậm «${word}»`,
        en: `${question.id} asks for what is not so and “${word}” is not bold`,
      },
      {
        vi: 'Viết **không** in đậm, hoặc đổi thành câu hỏi khẳng định.',
        en: 'Make it **bold**, or turn the question round.',
      },
    ),
  ];
});
