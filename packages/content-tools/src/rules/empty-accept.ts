import { found } from '../finding.js';
import { questionRule } from './rule.js';

export const emptyAccept = questionRule('empty-accept', 'error', ({ question, at }) => {
  if (question.type !== 'fill-blanks') return [];
  return question.blanks.flatMap(({ id, accept }, index) => {
    if (accept.length > 0 && accept.every((text) => text.trim() !== '')) return [];
    return found(
      at(['blanks', index, 'accept']),
      {
        vi: `Chỗ trống ${id} chưa có đáp án (hoặc có đáp án rỗng)`,
        en: `The blank ${id} accepts nothing, or an empty text`,
      },
      {
        vi: "Ghi các cách viết được chấp nhận: accept: ['12', mười hai].",
        en: "List what is accepted: accept: ['12', mười hai].",
      },
    );
  });
});
