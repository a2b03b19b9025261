import { type Finding, found } from '../finding.js';
import { placeAt } from '../read/text-place.js';
import type { Rule } from './rule.js';

/** «ế» can be one character or three. Searching, comparing answers and fonts need the one (Unicode NFC). */
export const textNfc: Rule = {
  id: 'text-nfc',
  severity: 'error',
  check: ({ dataFiles, lessons }) => {
    const folders = lessons.flatMap(({ yaml, questionFile, texts }) => [
      yaml,
      ...(questionFile ? [questionFile] : []),
      ...texts.values(),
    ]);
    return [...dataFiles, ...folders].flatMap(firstDecomposed);
  },
};

function firstDecomposed({ file, text }: { file: string; text: string }): Finding[] {
  if (text === text.normalize('NFC')) return [];
  const offset = text.search(/.\p{M}/u);
  return [
    found(
      placeAt(file, text, offset),
      { vi: 'Chữ có dấu viết rời (không phải Unicode dựng sẵn)', en: 'Diacritics are written apart (not Unicode NFC)' },
      {
        vi: 'Chuyển tệp sang Unicode dựng sẵn (NFC), ví dụ bằng UniKey.',
        en: 'Convert the file to composed Unicode (NFC).',
      },
    ),
  ];
}
