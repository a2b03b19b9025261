import { found } from '../finding.js';
import type { MarkdownFile } from '../markdown/markdown-file.js';
import { folderRule } from './rule.js';

/** A column without a name is read to nobody: https://www.w3.org/WAI/tutorials/tables/one-header/ */
export const tableHeader = folderRule('table-header', 'error', ({ texts }) =>
  [...texts.values()].flatMap((page) =>
    emptyHeaders(page).map((place) =>
      found(
        place,
        { vi: 'Bảng có một cột không tên', en: 'A column of the table has no name' },
        {
          vi: 'Ghi tên cho mọi ô của dòng đầu, kể cả ô góc trái.',
          en: 'Name every cell of the first row, the corner too.',
        },
      ),
    ),
  ),
);

function emptyHeaders(page: MarkdownFile) {
  return page.tokens.flatMap((token, index) => {
    const isEmpty = token.type === 'th_open' && page.tokens[index + 1]?.content.trim() === '';
    const table = isEmpty && page.tokens.slice(0, index).findLast(({ type }) => type === 'table_open');
    return table ? [page.placeOf(table)] : [];
  });
}
