import { rubricMax, type WrittenAnswerParams } from '@langbiang/core';
import type { Answer } from './answer.js';

/** As long as is asked for. Right and wrong are the teacher's to say. */
export function writtenAnswer({ words, rubric }: WrittenAnswerParams): Answer {
  const sentence = 'Em viết bài này bằng lời của em.'.split(' ');
  const count = words?.min || 8;
  const response = Array.from({ length: count }, (_, index) => sentence[index % sentence.length]).join(' ');
  return {
    response,
    points: 0,
    max: 0,
    awaited: rubricMax(rubric),
    checkedBy: 'Nộp bài viết',
    give: (question, hands) => hands.type(question.locator('textarea'), response),
  };
}
