import { type FillBlanks, type Lang, sameAnswer, textIn } from '@langbiang/core';
import { type Finding, found } from '../finding.js';
import type { PlacedQuestion } from '../read/lesson-source.js';
import { questionRule } from './rule.js';

/** With fewer words the last blank fills itself. */
const FEWEST = 3;

/** Words that fit nowhere stand in a bank, and fit nowhere. */
export const wordBank = questionRule('word-bank', 'error', ({ question, at }) =>
  question.type === 'fill-blanks' ? [...leftOver(question, at), ...fitting(question, at), ...tooFew(question, at)] : [],
);

type At = PlacedQuestion['at'];

function leftOver({ bank, extras }: FillBlanks, at: At): Finding[] {
  if (extras === undefined || bank === true) return [];
  const message = { vi: 'Có từ nhiễu mà không có ngân hàng từ', en: 'There are extra words without a word bank' };
  return [
    found(at(['extras']), message, {
      vi: 'Thêm `bank: true`, hoặc bỏ `extras`.',
      en: 'Add `bank: true`, or drop `extras`.',
    }),
  ];
}

/** An extra word must fit nowhere in either language, for answers of both count. */
function fitting(question: FillBlanks, at: At): Finding[] {
  return (question.extras ?? []).flatMap((extra, index) => {
    const [message] = LANGS.flatMap((lang) => fault(question, textIn(extra, lang), index, lang));
    if (!message) return [];
    return found(at(['extras', index]), message, { vi: 'Chọn một từ khác.', en: 'Choose another word.' });
  });
}

const LANGS = ['vi', 'en'] as const satisfies readonly Lang[];

function fault({ blanks, extras = [], diacritics = 'required' }: FillBlanks, word: string, index: number, lang: Lang) {
  const blank = blanks.find(({ accept, accept_en = [] }) =>
    [...accept, ...accept_en].some((right) => sameAnswer(word, right, diacritics)),
  );
  if (blank) {
    return [
      {
        vi: `Từ nhiễu «${word}» lại đúng ở chỗ trống ${blank.id}`,
        en: `The extra word «${word}» is right in the blank ${blank.id}`,
      },
    ];
  }
  const twin = extras.slice(0, index).some((other) => sameAnswer(word, textIn(other, lang), 'required'));
  return twin ? [{ vi: `Từ nhiễu «${word}» viết hai lần`, en: `The extra word «${word}» stands there twice` }] : [];
}

function tooFew({ bank, blanks, extras = [] }: FillBlanks, at: At): Finding[] {
  if (bank !== true || blanks.length + extras.length >= FEWEST) return [];
  const message = { vi: 'Ngân hàng từ có quá ít từ', en: 'The word bank has too few words' };
  return [
    found(at(['bank']), message, {
      vi: `Thêm từ nhiễu vào \`extras\`, có ít nhất ${FEWEST} từ để chọn.`,
      en: `Add words to \`extras\` until there are ${FEWEST} to choose from.`,
    }),
  ];
}
