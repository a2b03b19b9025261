import { found } from '../finding.js';
import { folderRule } from './rule.js';

export const headingLevel = folderRule('heading-level', 'error', ({ texts }) =>
  [...texts.values()].flatMap((page) =>
    page.tokens
      .filter(({ type, meta }) => type === 'heading_open' && meta?.level === 1)
      .map((token) =>
        found(
          page.placeOf(token),
          { vi: 'Đầu đề cấp 1 (#) trong trang', en: 'A first-level heading (#) in a page' },
          {
            vi: 'Dùng ## trở xuống: tên trang đã có ở lesson.yaml.',
            en: 'Use ## and below: the title is in lesson.yaml.',
          },
        ),
      ),
  ),
);
