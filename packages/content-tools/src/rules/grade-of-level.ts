import { found } from '../finding.js';
import { lessonRule } from './rule.js';

/** Grades, level and subjects of a lesson fit together as the framework has them. */
export const gradeOfLevel = lessonRule('grade-of-level', 'error', (lesson, { source, knowledge }) => {
  const { level, grades, subjects } = lesson;
  const ofLevel = knowledge.levelGrades.get(level) ?? grades;
  const outside = grades.flatMap((grade, index) => {
    if (ofLevel.includes(grade)) return [];
    return found(
      source.yaml.at(['grades', index]),
      { vi: `Lớp ${grade} không thuộc cấp ${level}`, en: `Grade ${grade} is not of level ${level}` },
      { vi: `Cấp ${level} gồm lớp ${ofLevel.join(', ')}.`, en: `Level ${level} has the grades ${ofLevel.join(', ')}.` },
    );
  });
  const wrongSubjects = subjects.flatMap((id, index) => {
    const subject = knowledge.subjects.get(id);
    if (!subject || grades.some((grade) => subject.grades.includes(grade))) return [];
    return found(
      source.yaml.at(['subjects', index]),
      { vi: `Môn ${id} không học ở lớp ${grades.join(', ')}`, en: `${id} is not taught in grade ${grades.join(', ')}` },
      {
        vi: `Môn này học ở lớp ${subject.grades.join(', ')}: sửa môn hoặc lớp.`,
        en: `It is taught in the grades ${subject.grades.join(', ')}: change the subject or the grades.`,
      },
    );
  });
  return [...outside, ...wrongSubjects];
});
