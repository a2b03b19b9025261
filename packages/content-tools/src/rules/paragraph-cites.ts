import { found } from '../finding.js';
import { sectionPages } from '../read/section-pages.js';
import { lessonRule } from './rule.js';

/** A year, or a number with its unit. */
const FIGURE =
  /(?<!\d)(1[0-9]|20)\d{2}(?!\d)|\d(?:[\d.,]*\d)?\s*(%|km²?|ha|hải lí|người|tỉnh|xã|phường|đặc khu|dân tộc|nghìn|triệu|tỉ)(?!\p{L})/u;

/** Lists, tables and captions are introduced by a paragraph that cites; a paragraph stands for itself. */
export const paragraphCites = lessonRule('paragraph-cites', 'warning', (lesson, { source }) =>
  sectionPages(lesson, source)
    .filter((page) => page.cites.length > 0)
    .flatMap(({ passages }) =>
      passages.flatMap(({ text, place, cites, isParagraph }) => {
        const [figure] = FIGURE.exec(text) ?? [];
        if (figure === undefined || cites.length > 0 || !isParagraph) return [];
        return found(
          place,
          { vi: `Đoạn nêu «${figure}» mà không dẫn dữ kiện`, en: `The paragraph says “${figure}” and cites no fact` },
          { vi: 'Thêm [^mã] sau câu ấy.', en: 'Add [^id] after the sentence.' },
        );
      }),
    ),
);
