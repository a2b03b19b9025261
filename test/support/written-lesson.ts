import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BuiltItem,
  type ItemCard,
  type LessonParams,
  lessonMaxScore,
  type WrittenAnswerParams,
} from '@langbiang/core';
import { smallLesson } from '@langbiang/h5p-library/small-lesson';
import { contentFolder } from './content-folder.js';
import { root } from './root.js';

const sample = JSON.parse(readFileSync(path.join(root, 'h5p-library/written-answer/sample.json'), 'utf8')) as {
  params: WrittenAnswerParams;
};

export const LESSON = 'B-M98';
export const WRITTEN = '00000000-0000-5000-8000-000000000098';
export const { rubric } = sample.params;

/** The small lesson of three questions, and a third page on which pupils write. */
export const writtenLesson: LessonParams = {
  ...smallLesson,
  lessonId: LESSON,
  pages: [
    ...smallLesson.pages,
    {
      id: 'viet',
      title: 'Em viết',
      bodyHtml: '<p>Em nói lại bằng lời của em.</p>',
      interactions: [
        {
          objective: 'm1',
          content: {
            library: 'Langbiang.WrittenAnswer 1.0',
            subContentId: WRITTEN,
            metadata: { title: 'Em viết', license: 'U', contentType: 'Written answer' },
            params: sample.params,
          },
        },
      ],
    },
  ],
};

/** It, built, in a folder of its own. */
export function writtenContent(): { contentDir: string; remove: () => void } {
  const card: ItemCard = {
    id: LESSON,
    title: { vi: smallLesson.title, en: 'The territorial sea of Viet Nam' },
    summary: { vi: 'Em nói đúng bề rộng lãnh hải.' },
    strand: 'B',
    level: 'THCS',
    grades: [8],
    subjects: ['LSDL-THCS'],
    outcomes: [],
    minutes: 10,
    review: 'draft',
    questions: 4,
    maxScore: lessonMaxScore(writtenLesson),
  };
  const item: BuiltItem = {
    id: LESSON,
    version: 'v1',
    library: 'Langbiang.Lesson 1.0',
    card,
    params: writtenLesson,
    media: {},
  };
  return contentFolder(item);
}
