import { type Finding, found, type Said } from '../finding.js';
import { lessonRule } from './rule.js';

const KEYS = ['grades', 'subjects', 'outcomes'] as const;

/** A lesson for pupils has its place in the curriculum; one for staff has none, or it would count as covering something. */
export const forWhom = lessonRule('for-whom', 'error', (lesson, { source: { yaml } }) => {
  const isForStaff = lesson.level === 'staff';
  const own = KEYS.filter((key) => lesson[key].length > 0 === isForStaff).map((key) => {
    return isForStaff ? found(yaml.atKey([key]), surplus(key), drop) : found(yaml.at([]), missing(key), add(key));
  });
  const objectives = lesson.objectives.flatMap(({ id, outcomes }, index): Finding[] => {
    if (outcomes.length > 0 !== isForStaff) return [];
    const place = yaml.at(['objectives', index]);
    return [isForStaff ? found(place, surplus(id), drop) : found(place, missing(`${id}: outcomes`), add('outcomes'))];
  });
  return [...own, ...objectives];
});

const missing = (key: string): Said => ({
  vi: `Bài cho học sinh thiếu ${key}`,
  en: `A lesson for pupils lacks ${key}`,
});
const surplus = (key: string): Said => ({
  vi: `Bài cho thầy cô, nhân viên không có ${key}`,
  en: `A lesson for staff has no ${key}`,
});
const drop: Said = { vi: 'Bỏ mục này, hoặc đổi `level`.', en: 'Drop it, or change `level`.' };
const add = (key: string): Said => ({
  vi: `Thêm \`${key}\` theo content/README.md; bài bồi dưỡng thầy cô thì ghi \`level: staff\`.`,
  en: `Add \`${key}\` as in content/README.md; a lesson for teachers has \`level: staff\`.`,
});
