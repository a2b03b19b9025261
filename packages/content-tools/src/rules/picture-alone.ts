import { found } from '../finding.js';
import { folderRule } from './rule.js';

export const pictureAlone = folderRule('picture-alone', 'error', ({ texts }) =>
  [...texts.values()].flatMap((page) => {
    const figures = new Set(
      page.tokens.flatMap(({ type }, index) => (type === 'figure_open' ? [page.tokens[index + 1]] : [])),
    );
    const inText = page.tokens.filter((token) => token.type === 'inline' && !figures.has(token));
    const images = new Set(inText.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'image'));
    return page.pictures.flatMap(({ token, place }) => {
      if (!images.has(token)) return [];
      return found(
        place,
        { vi: 'Hình nằm lẫn trong chữ', en: 'The picture stands in the middle of text' },
        {
          vi: 'Đặt hình riêng một đoạn, có dòng trống trước và sau.',
          en: 'Give it a paragraph of its own, empty lines around it.',
        },
      );
    });
  }),
);
