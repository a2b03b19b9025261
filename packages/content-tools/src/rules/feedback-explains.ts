import { textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { questionParts } from '../read/question-parts.js';
import { questionRule } from './rule.js';

const WORDS_MIN = 4;
const VERDICT =
  /^(?:chưa đúng|không đúng|đúng rồi|đúng|sai rồi|sai|chính xác|tốt lắm|rất tốt|tuyệt vời)(?=[\s.,:;!]|$)[\s.,:;!]*/iu;

/** To a wrong answer the feedback says why it is wrong. «Sai.» alone teaches nothing. */
export const feedbackExplains = questionRule('feedback-explains', 'warning', ({ question, at }) =>
  questionParts(question).flatMap(({ id, path, texts, feedback }) => {
    if (feedback === undefined || !texts.some(({ isFalse }) => isFalse)) return [];
    const reason = textIn(feedback, 'vi')
      .replace(VERDICT, '')
      .split(/\s+/u)
      .filter((word) => /[\p{L}\d]/u.test(word));
    if (reason.length >= WORDS_MIN) return [];
    return found(
      at([...path, 'feedback']),
      {
        vi: `Câu ${question.id}, ý ${id}: phản hồi chưa nói vì sao`,
        en: `${question.id}, ${id}: the feedback does not say why`,
      },
      { vi: 'Thêm lí do, hoặc chỉ chỗ đọc lại.', en: 'Give the reason, or say what to read again.' },
    );
  }),
);
