import { found } from '../finding.js';
import { sectionPages } from '../read/section-pages.js';
import { lessonRule } from './rule.js';

/** Shorter than this, a page only leads over to its questions. */
const TELLS_SOMETHING = 40;

/** A longer page without a figure may be advice or a task. Whoever reviews it decides whether it states facts. An activity is all tasks. */
export const sectionWithoutSource = lessonRule('section-without-source', 'warning', (lesson, { source }) =>
  (lesson.kind === 'activity' ? [] : sectionPages(lesson, source)).flatMap((page) => {
    const text = page.passages.map((passage) => passage.text).join(' ');
    if (page.cites.length > 0 || /\d/.test(text) || text.split(/\s+/).length < TELLS_SOMETHING) return [];
    return found(
      page.start,
      { vi: 'Trang dài mà không dẫn dữ kiện nào', en: 'A long page that cites no fact' },
      {
        vi: 'Nếu trang nêu dữ kiện, dẫn nó: [^B-033]; nếu chỉ là việc làm, bỏ qua lời nhắc này.',
        en: 'Cite what it states, like [^B-033]; ignore this if the page is advice or a task.',
      },
    );
  }),
);
