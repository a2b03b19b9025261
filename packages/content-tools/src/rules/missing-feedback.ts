import type { LocalText, Question } from '@langbiang/core';
import { found } from '../finding.js';
import { questionRule } from './rule.js';

/** A pupil who answers wrong learns from the feedback, one who answers right learns why: every answer has one. */
export const missingFeedback = questionRule('missing-feedback', 'error', ({ question, at }) => {
  const { key, items } = parts(question);
  return items.flatMap(({ id, feedback }, index) => {
    if (feedback !== undefined && !isEmpty(feedback)) return [];
    return found(
      at([key, index]),
      { vi: `Câu ${question.id}: lựa chọn ${id} chưa có phản hồi`, en: `${question.id}: ${id} has no feedback` },
      {
        vi: 'Thêm `feedback:` nói vì sao đúng hoặc nhầm ở đâu.',
        en: 'Add `feedback:` that says why it is right, or where the slip is.',
      },
    );
  });
});

type Part = { readonly id: string; readonly feedback?: LocalText };

function parts(question: Question): { key: string; items: readonly Part[] } {
  if (question.type === 'multiple-choice') return { key: 'answers', items: question.answers };
  if (question.type === 'true-false-set') return { key: 'statements', items: question.statements };
  return { key: 'blanks', items: question.blanks };
}

const isEmpty = (text: LocalText) => (typeof text === 'string' ? text : text.vi).trim() === '';
