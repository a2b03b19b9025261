import { found } from '../finding.js';
import { questionRule } from './rule.js';

/** An answer is a text, a picture, a sound or some of these; words about a file that is not there are left over. */
export const answerContent = questionRule('answer-content', 'error', ({ question, at }) => {
  if (question.type !== 'multiple-choice') return [];
  return question.answers.flatMap(({ id, text, picture, alt, audio, transcript }, index) => {
    const place = at(['answers', index]);
    if (text === undefined && picture === undefined && audio === undefined)
      return found(
        place,
        { vi: `Lựa chọn ${id} không có gì để chọn`, en: `The answer ${id} has nothing to choose` },
        { vi: 'Thêm `text`, `picture` hoặc `audio`.', en: 'Add `text`, `picture` or `audio`.' },
      );
    if ((alt !== undefined && picture === undefined) || (transcript !== undefined && audio === undefined))
      return found(
        place,
        { vi: `Lựa chọn ${id} có lời mô tả mà không có tệp`, en: `The answer ${id} describes a file it does not have` },
        {
          vi: 'Thêm `picture` cho `alt`, `audio` cho `transcript`, hoặc bỏ lời ấy.',
          en: 'Add the `picture` of the `alt`, the `audio` of the `transcript`, or drop the words.',
        },
      );
    return [];
  });
});
