import { found } from '../finding.js';
import { questionRule } from './rule.js';

/** A card has one front: a text or a term; words about a picture that is not there are left over. */
export const cardFront = questionRule('card-front', 'error', ({ question, at }) => {
  if (question.type !== 'flashcards') return [];
  return question.cards.flatMap(({ id, front, term, picture, alt }, index) => {
    const place = at(['cards', index]);
    if ((front === undefined) === (term === undefined))
      return found(
        place,
        { vi: `Thẻ ${id} cần đúng một mặt trước`, en: `The card ${id} needs exactly one front` },
        { vi: 'Viết `front: …` hoặc `term: {vi: …, en: …}`.', en: 'Write `front: …` or `term: {vi: …, en: …}`.' },
      );
    if (alt !== undefined && picture === undefined)
      return found(
        place,
        { vi: `Thẻ ${id} có lời mô tả mà không có hình`, en: `The card ${id} describes a picture it does not have` },
        { vi: 'Thêm `picture`, hoặc bỏ `alt`.', en: 'Add the `picture`, or drop the `alt`.' },
      );
    return [];
  });
});
