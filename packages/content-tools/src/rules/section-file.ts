import { found } from '../finding.js';
import { lessonRule } from './rule.js';

export const sectionFile = lessonRule('section-file', 'error', (lesson, { source }) => {
  const sections = lesson.sections.map(({ text }, index) => ({ file: text, path: ['sections', index, 'text'] }));
  const note = lesson.note === undefined ? [] : [{ file: lesson.note, path: ['note'] }];
  return [...sections, ...note].flatMap(({ file, path }) => {
    if (source.texts.has(file)) return [];
    return found(
      source.yaml.at(path),
      { vi: `Không có tệp ${file}`, en: `There is no file ${file}` },
      { vi: `Tạo ${source.folder}/${file}, hoặc sửa tên.`, en: `Create ${source.folder}/${file}, or mend the name.` },
    );
  });
});
