import { found } from '../finding.js';
import { sectionPages } from '../read/section-pages.js';
import { lessonRule } from './rule.js';

/** A page that gives figures or dates and names no source for any of them. The minutes and numbers of an activity's plan are no facts. */
export const sectionCites = lessonRule('section-cites', 'error', (lesson, { source }) =>
  (lesson.kind === 'activity' ? [] : sectionPages(lesson, source)).flatMap((page) => {
    const figure = page.passages.find(({ text }) => /\d/.test(text));
    if (!figure || page.cites.length > 0) return [];
    return found(
      figure.place,
      { vi: 'Trang có số liệu mà không dẫn dữ kiện nào', en: 'The page gives figures and cites no fact' },
      { vi: 'Dẫn dữ kiện ngay sau câu nêu nó, ví dụ [^B-033].', en: 'Cite the fact where it is said, like [^B-033].' },
    );
  }),
);
