import { folderRule } from './rule.js';

export const lessonFile = folderRule('lesson-file', 'error', ({ folder, yaml }) => {
  if (yaml.text.trim() !== '') return [];
  return [
    {
      place: { file: yaml.file, line: 1, column: 1 },
      message: {
        vi: `Thư mục ${folder} không có lesson.yaml (hoặc tệp trống)`,
        en: `${folder} has no lesson.yaml, or an empty one`,
      },
      remedy: {
        vi: 'Chép lesson.yaml của một bài khác rồi sửa, hoặc bỏ thư mục này.',
        en: 'Copy the lesson.yaml of another lesson and change it, or remove the folder.',
      },
    },
  ];
});
