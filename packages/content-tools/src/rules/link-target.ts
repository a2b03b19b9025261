import { found } from '../finding.js';
import { folderRule } from './rule.js';

/** Pupils leave a lesson only for a source, and sources are behind citations; what links remain must be safe to follow. */
export const linkTarget = folderRule('link-target', 'error', ({ texts }) =>
  [...texts.values()].flatMap(({ pieces }) =>
    pieces
      .filter(({ token }) => token.type === 'link_open' && !token.attrGet('href')?.startsWith('https://'))
      .map(({ token, place }) =>
        found(
          place,
          { vi: `Liên kết tới ${token.attrGet('href')}`, en: `A link to ${token.attrGet('href')}` },
          {
            vi: 'Chỉ dẫn địa chỉ https://; nguồn của dữ kiện thì dùng [^mã].',
            en: 'Link to https:// only; cite sources with [^id].',
          },
        ),
      ),
  ),
);
