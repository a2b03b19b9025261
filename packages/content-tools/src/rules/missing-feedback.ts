import type { LocalText } from '@langbiang/core';
import { found } from '../finding.js';
import { questionParts } from '../read/question-parts.js';
import { questionRule } from './rule.js';

/** A pupil who answers wrong learns from the feedback, one who answers right learns why: every answer has one. */
export const missingFeedback = questionRule('missing-feedback', 'error', ({ question, at }) =>
  questionParts(question).flatMap(({ id, path, isAnswered, feedback }) => {
    if (!isAnswered || (feedback !== undefined && !isEmpty(feedback))) return [];
    return found(
      at(path),
      { vi: `Câu ${question.id}: lựa chọn ${id} chưa có phản hồi`, en: `${question.id}: ${id} has no feedback` },
      {
        vi: 'Thêm `feedback:` nói vì sao đúng hoặc nhầm ở đâu.',
        en: 'Add `feedback:` that says why it is right, or where the slip is.',
      },
    );
  }),
);

const isEmpty = (text: LocalText) => (typeof text === 'string' ? text : text.vi).trim() === '';
