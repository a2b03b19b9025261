import { found } from '../finding.js';
import { placeAt } from '../read/text-place.js';
import { withSchoolTones } from '../spelling/tone.js';
import { folderRule } from './rule.js';

/** One way of setting the tone mark in all lessons, that of the textbooks: hoà, khoẻ, thuỷ. */
export const toneMark = folderRule('tone-mark', 'error', ({ yaml, questionFile, texts }) =>
  [yaml, ...(questionFile ? [questionFile] : []), ...texts.values()].flatMap(({ file, text }) => {
    const wanted = withSchoolTones(text);
    if (wanted === text.normalize('NFC')) return [];
    const offset = [...text].findIndex((letter, index) => letter !== [...wanted][index]);
    const word = /[\p{L}\p{M}]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
    const from = offset - word.length;
    return found(
      placeAt(file, text, from),
      { vi: 'Dấu thanh chưa đặt như sách giáo khoa', en: 'A tone mark is not set as in the textbooks' },
      {
        vi: `Viết «${wordAt(wanted, from)}»; \`pnpm content fmt\` sửa hết.`,
        en: `Write “${wordAt(wanted, from)}”; \`pnpm content fmt\` mends all.`,
      },
    );
  }),
);

const wordAt = (text: string, offset: number) => /^[\p{L}\p{M}]+/u.exec(text.slice(offset))?.[0] ?? '';
