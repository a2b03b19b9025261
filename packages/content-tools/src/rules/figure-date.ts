import type { Fact } from '@langbiang/core';
import { found } from '../finding.js';
import type { Rule } from './rule.js';

const DATE = /(19|20)\d{2}|\d{1,2}\/\d{1,2}/;
/** Dates and articles of a law are numbers too, but they do not move. */
const FIXED = /\d{1,2}\/(\d{1,2}\/)?\d{4}|(?<!\d)(19|20)\d{2}(?!\d)|(Điều|khoản|chương|lần) \d+|\d+ (chương|điều)/giu;

/** A figure that moves is true on a day: the sentence says which («tính đến tháng 11/2026»). */
export const figureDate: Rule = {
  id: 'figure-date',
  severity: 'error',
  check: ({ lessons, knowledge }) =>
    lessons
      .flatMap(({ texts }) => [...texts.values()])
      .flatMap(({ passages }) =>
        passages.flatMap(({ text, cites }) => {
          if (DATE.test(text)) return [];
          const said = new Set(numbers(text));
          const moving = cites.find(({ token }) =>
            movingNumbers(knowledge.facts.get(token.content)?.fact).some((n) => said.has(n)),
          );
          if (!moving) return [];
          const id = moving.token.content;
          return found(
            moving.place,
            {
              vi: `Số liệu của ${id} thay đổi theo thời gian mà đoạn này không ghi thời điểm`,
              en: `The figure of ${id} moves, and the passage names no date`,
            },
            { vi: 'Thêm thời điểm, ví dụ «tính đến tháng 11/2026».', en: 'Add the date, e.g. “as of November 2026”.' },
          );
        }),
      ),
};

function movingNumbers(fact: Fact | undefined): string[] {
  return fact?.recheck_by === undefined ? [] : numbers((fact.figure ?? '').replace(FIXED, ' '));
}

const numbers = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
