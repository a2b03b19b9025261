import { found } from '../finding.js';
import { vietnamese } from '../read/texts.js';
import { isListed } from '../spelling/word-list.js';
import type { Rule } from './rule.js';

const SENTENCE = /(?<=[.!?:;])\s+|[“”«»‘’"()\n]/u;
const WORD = /[\p{L}\p{M}]+/gu;
/** No Vietnamese words: what stands in code marks, the id of a marked span, an address, a word with an apostrophe: `abc`, [[id|…]], vd.vn, K'Ho. */
const NO_WORDS = /\[\[[a-z\d-]+\||`[^`]*`|\S*[@/]\S*|\b[\w-]+(?:\.[\w-]+)+|\p{L}+['’]\p{L}+/gu;

export const spelling: Rule = {
  id: 'spelling',
  severity: 'warning',
  check: ({ lessons, words }) =>
    lessons.flatMap((source) =>
      vietnamese(source).flatMap(({ text, place }) =>
        [...new Set(text.replace(NO_WORDS, ' ').split(SENTENCE).flatMap(vietnameseWords))]
          .filter((word) => !isName(word) && !words.has(word.toLowerCase()) && !isListed(word))
          .map((word) =>
            found(
              place,
              {
                vi: `«${word}» không có trong danh sách từ tiếng Việt`,
                en: `“${word}” is not in the Vietnamese word list`,
              },
              {
                vi: 'Sửa chính tả. Nếu là tên riêng hay tiếng nước ngoài viết đúng, thêm vào content/words.txt.',
                en: 'Mend the spelling. A name or foreign word that is spelt right goes into content/words.txt.',
              },
            ),
          ),
      ),
    ),
};

/** The words of a sentence; none of one that is in another language, as a quotation is. */
function vietnameseWords(sentence: string): string[] {
  const words = sentence.match(WORD) ?? [];
  const foreign = words.filter((word) => !isName(word) && !isListed(word)).length;
  return words.length >= 3 && foreign * 3 > words.length ? [] : words;
}

/** Abbreviations and single letters: UNESCO, QĐ, b. */
const isName = (word: string) => word.length === 1 || /\p{Lu}/u.test(word.slice(1));
