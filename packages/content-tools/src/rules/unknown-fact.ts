import { found } from '../finding.js';
import { citedFacts } from '../read/cited-facts.js';
import type { Rule } from './rule.js';

export const unknownFact: Rule = {
  id: 'unknown-fact',
  severity: 'error',
  check: ({ lessons, knowledge }) =>
    lessons.flatMap(citedFacts).flatMap(({ id, place }) => {
      if (knowledge.facts.has(id)) return [];
      return found(
        place,
        { vi: `Không có dữ kiện ${id}`, en: `There is no fact ${id}` },
        {
          vi: 'Sửa mã (dạng B-033), hoặc thêm dữ kiện kèm nguồn vào cuối tệp trong content/facts/.',
          en: 'Mend the id (like B-033), or add the fact and its sources at the end of its file in content/facts/.',
        },
      );
    }),
};
