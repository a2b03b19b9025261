import { found } from '../finding.js';
import { citedFacts } from '../read/cited-facts.js';
import { lessonRule } from './rule.js';

/** Said once for a fact, where the lesson first relies on it; the teacher's note may go further. */
export const factLevel = lessonRule('fact-level', 'warning', ({ level, note }, { source, knowledge }) => {
  const seen = new Set<string>();
  return citedFacts(source).flatMap(({ id, place }) => {
    const levels = knowledge.facts.get(id)?.fact.levels;
    const isForTeacher = note !== undefined && place.file === `${source.folder}/${note}`;
    if (isForTeacher || seen.has(id) || !levels || level === 'staff' || levels.includes(level)) return [];
    seen.add(id);
    return found(
      place,
      {
        vi: `Dữ kiện ${id} dành cho ${levels.join(', ')}, bài này là ${level}`,
        en: `The fact ${id} is for ${levels.join(', ')}, the lesson for ${level}`,
      },
      { vi: 'Chọn dữ kiện vừa sức, hoặc nói giản lược hơn.', en: 'Choose a fact for this level, or say less.' },
    );
  });
});
