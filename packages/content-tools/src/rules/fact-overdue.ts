import { isOverdue } from '@langbiang/core';
import { found } from '../finding.js';
import { citedFacts } from '../read/cited-facts.js';
import type { Rule } from './rule.js';

export const factOverdue: Rule = {
  id: 'fact-overdue',
  severity: 'warning',
  check: ({ lessons, knowledge }, { today }) =>
    lessons.flatMap(citedFacts).flatMap(({ id, place }) => {
      const fact = knowledge.facts.get(id)?.fact;
      if (!fact || !isOverdue(fact, today)) return [];
      return found(
        place,
        {
          vi: `Dữ kiện ${id} phải kiểm lại trước ${fact.recheck_by}`,
          en: `The fact ${id} had to be checked again by ${fact.recheck_by}`,
        },
        {
          vi: 'Kiểm lại nguồn rồi sửa `as_of`, `recheck_by` trong content/facts/.',
          en: 'Check its sources, then change `as_of` and `recheck_by` in content/facts/.',
        },
      );
    }),
};
