import { found } from '../finding.js';
import type { MarkdownFile } from '../markdown/markdown-file.js';
import { folderRule } from './rule.js';

export const markdownHtml = folderRule('markdown-html', 'error', ({ texts }) =>
  [...texts.values()].flatMap((page) =>
    htmlIn(page).map(({ content, place }) =>
      found(
        place,
        { vi: `Trang có thẻ HTML: ${content}`, en: `The page has HTML: ${content}` },
        {
          vi: 'Bỏ thẻ HTML; chữ đậm viết **…**, nghiêng *…*, bảng và hình theo content/README.md.',
          en: 'Drop the tags; write **bold**, *italic*, tables and pictures as in content/README.md.',
        },
      ),
    ),
  ),
);

function htmlIn(page: MarkdownFile) {
  const blocks = page.tokens.filter(({ type }) => type === 'html_block');
  const inline = page.pieces.filter(({ token }) => token.type === 'html_inline');
  return [
    ...blocks.map((token) => ({ content: token.content.split('\n')[0] ?? '', place: page.placeOf(token) })),
    ...inline.map(({ token, place }) => ({ content: token.content, place })),
  ];
}
