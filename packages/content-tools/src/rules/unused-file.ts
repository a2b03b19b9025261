import { found } from '../finding.js';
import { pictureSrc } from '../markdown/figure.js';
import { englishFile } from '../read/english-file.js';
import { mediaNames } from '../read/question-media.js';
import { lessonRule } from './rule.js';

export const unusedFile = lessonRule('unused-file', 'warning', (lesson, { source }) => {
  const pages = lesson.sections.map(({ text }) => text);
  const texts = new Set([...pages, ...pages.map(englishFile), ...(lesson.note ? [lesson.note] : [])]);
  const shown = [...source.texts.values()].flatMap(({ pictures }) => pictures.map(({ token }) => pictureSrc(token)));
  const asked = source.questions.flatMap(({ question }) => mediaNames(question));
  const used = new Set([...texts, ...shown, ...asked]);
  const files = [...source.texts.keys(), ...source.media.keys()];
  return files.flatMap((file) => {
    if (used.has(file)) return [];
    return found(
      { file: `${source.folder}/${file}`, line: 1, column: 1 },
      { vi: `Bài không dùng tệp ${file}`, en: `The lesson does not use ${file}` },
      { vi: 'Nêu nó trong bài, hoặc xoá tệp.', en: 'Use it in the lesson, or delete it.' },
    );
  });
});
