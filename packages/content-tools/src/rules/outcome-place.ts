import { found } from '../finding.js';
import { lessonRule } from './rule.js';

/** A lesson may support any outcome; to meet one, fully or in part, it must be for that subject and grade. */
export const outcomePlace = lessonRule('outcome-place', 'error', (lesson, { source, knowledge }) =>
  lesson.outcomes.flatMap(({ id, strength }, index) => {
    const known = knowledge.outcomes.get(id);
    if (!known || strength === 'support') return [];
    if (lesson.subjects.includes(known.subject) && lesson.grades.includes(known.grade)) return [];
    return found(
      source.yaml.at(['outcomes', index, 'id']),
      {
        vi: `${id} thuộc môn ${known.subject} lớp ${known.grade}, ngoài môn và lớp của bài`,
        en: `${id} belongs to ${known.subject}, grade ${known.grade}, which the lesson is not for`,
      },
      {
        vi: 'Ghi `strength: support`, hoặc thêm môn và lớp ấy vào bài.',
        en: 'Write `strength: support`, or add that subject and grade to the lesson.',
      },
    );
  }),
);
