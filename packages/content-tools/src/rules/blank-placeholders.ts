import { type FillBlanks, textIn } from '@langbiang/core';
import { found } from '../finding.js';
import { hasEnglish } from '../read/english.js';
import { questionRule } from './rule.js';

/** `{a}` in the text and the blank `a` belong together, one to one, in each language. */
export const blankPlaceholders = questionRule('blank-placeholders', 'error', ({ question, at }) => {
  if (question.type !== 'fill-blanks') return [];
  const ids = question.blanks.map(({ id }) => id);
  return writtenTexts(question).flatMap((text) => {
    const written = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
    const noBlank = written.filter((id) => !ids.includes(id)).map((id) => withoutBlank(id, at(['text'])));
    const notOnce = ids.flatMap((id, index) => {
      const times = written.filter((one) => one === id).length;
      return times === 1 ? [] : [wrongCount(id, times, at(['blanks', index, 'id']))];
    });
    return [...noBlank, ...notOnce];
  });
});

function writtenTexts({ text }: FillBlanks): string[] {
  return hasEnglish(text) ? [textIn(text, 'vi'), textIn(text, 'en')] : [textIn(text, 'vi')];
}

type Place = Parameters<typeof found>[0];

const withoutBlank = (id: string, place: Place) =>
  found(
    place,
    { vi: `Chỗ trống {${id}} không có trong \`blanks\``, en: `The placeholder {${id}} has no blank` },
    {
      vi: `Thêm \`- {id: ${id}, accept: […]}\`, hoặc sửa chữ trong ngoặc.`,
      en: `Add a blank with the id ${id}, or mend the placeholder.`,
    },
  );

const wrongCount = (id: string, times: number, place: Place) =>
  found(
    place,
    {
      vi: `Chỗ trống ${id} xuất hiện ${times} lần trong \`text\``,
      en: `The blank ${id} stands ${times} times in the text`,
    },
    { vi: `Viết {${id}} đúng một lần trong \`text\`.`, en: `Write {${id}} exactly once in the text.` },
  );
