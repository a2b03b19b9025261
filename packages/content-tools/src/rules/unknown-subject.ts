import { found } from '../finding.js';
import { lessonRule } from './rule.js';

export const unknownSubject = lessonRule('unknown-subject', 'error', ({ subjects, level }, { source, knowledge }) => {
  const known = [...knowledge.subjects.values()].filter((subject) => subject.level === level).map(({ id }) => id);
  return subjects.flatMap((id, index) => {
    if (knowledge.subjects.has(id)) return [];
    return found(
      source.yaml.at(['subjects', index]),
      { vi: `Chương trình không có môn ${id}`, en: `The framework has no subject ${id}` },
      { vi: `Cấp ${level} có: ${known.join(' · ')}.`, en: `Level ${level} has: ${known.join(' · ')}.` },
    );
  });
});
