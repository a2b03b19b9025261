import { found } from '../finding.js';
import { lessonRule } from './rule.js';

export const folderName = lessonRule('folder-name', 'error', (lesson, { source }) => {
  const name = source.folder.slice('lessons/'.length);
  if (name.startsWith(`${lesson.id}-`)) return [];
  return [
    found(
      source.yaml.at(['id']),
      { vi: `Bài ${lesson.id} nằm trong thư mục ${name}`, en: `Lesson ${lesson.id} stands in the folder ${name}` },
      {
        vi: `Mã bài là vĩnh viễn: giữ mã cũ, hoặc đổi tên thư mục thành ${lesson.id}-… nếu đây là bài mới.`,
        en: `Ids are permanent: put the old id back, or name the folder ${lesson.id}-… if the lesson is new.`,
      },
    ),
  ];
});
