import { textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { questionRule } from './rule.js';

const ALL =
  /^(?:tất cả|cả (?:hai|ba|bốn|[a-d])(?:[,\s]|$)|(?:đáp án )?[a-d] và [a-d]|mọi (?:đáp án|phương án|ý)|không (?:có )?(?:đáp án|phương án|ý) nào).*(?:trên|đều|đúng|sai|[a-d])?/iu;
const POINTS = /(?:đáp án|phương án|ý|câu)(?: nào)? (?:trên|đều|đúng)|^cả [a-d]|^[a-d] và [a-d]|đều đúng|đều sai/iu;

/** «Tất cả các ý trên» is guessed without knowing, and means nothing where answers are shuffled. */
export const allOfAbove = questionRule('all-of-above', 'error', ({ question, at }) => {
  if (question.type !== 'multiple-choice') return [];
  return question.answers.flatMap(({ id, text }, index) => {
    const said = text === undefined ? '' : textIn(text, 'vi').trim();
    if (!ALL.test(said) || !POINTS.test(said)) return [];
    return found(
      at(['answers', index, 'text']),
      {
        vi: `Câu ${question.id}, đáp án ${id} trỏ tới các đáp án khác`,
        en: `${question.id}: answer ${id} points at the others`,
      },
      {
        vi: 'Viết một đáp án riêng, hoặc dùng `multiple: true`.',
        en: 'Write an answer of its own, or use `multiple: true`.',
      },
    );
  });
});
