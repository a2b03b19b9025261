import type { MultipleChoice } from '@langbiang/core';
import { found, type Said } from '../finding.js';
import { questionRule } from './rule.js';

/** Single choice: exactly one right answer. Several: at least two, and not all. */
export const rightAnswers = questionRule('right-answers', 'error', ({ question, at }) => {
  if (question.type !== 'multiple-choice') return [];
  const right = question.answers.flatMap(({ correct }, index) => (correct ? [index] : []));
  const fault = question.multiple ? severalFault(question, right.length) : singleFault(question, right.length);
  if (!fault) return [];
  const place = right.length > 1 ? at(['answers', right[1] ?? 0, 'correct']) : at(['answers']);
  return [found(place, fault.message, fault.remedy)];
});

type Fault = { readonly message: Said; readonly remedy: Said };

function singleFault({ id }: MultipleChoice, right: number): Fault | undefined {
  if (right === 1) return undefined;
  if (right === 0)
    return { message: { vi: `Câu ${id} không có đáp án đúng`, en: `${id} has no right answer` }, remedy: markOne };
  return {
    message: {
      vi: `Câu ${id} chọn một đáp án mà có ${right} đáp án đúng`,
      en: `${id} is a single choice and has ${right} right answers`,
    },
    remedy: {
      vi: 'Chỉ để một `correct: true`, hoặc thêm `multiple: true` vào câu hỏi.',
      en: 'Leave one `correct: true`, or add `multiple: true` to the question.',
    },
  };
}

function severalFault({ id, answers }: MultipleChoice, right: number): Fault | undefined {
  if (right === answers.length)
    return {
      message: { vi: `Câu ${id}: mọi đáp án đều đúng`, en: `${id}: every answer is right` },
      remedy: { vi: 'Thêm ít nhất một đáp án sai hợp lí.', en: 'Add at least one plausible wrong answer.' },
    };
  if (right >= 2) return undefined;
  return {
    message: {
      vi: `Câu ${id} chọn nhiều mà có ${right} đáp án đúng`,
      en: `${id} asks for several and has ${right} right`,
    },
    remedy: {
      vi: 'Đánh dấu thêm đáp án đúng, hoặc bỏ `multiple: true`.',
      en: 'Mark more answers, or drop `multiple: true`.',
    },
  };
}

const markOne = { vi: 'Thêm `correct: true` vào đáp án đúng.', en: 'Add `correct: true` to the right answer.' };
