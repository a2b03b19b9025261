import { found } from '../finding.js';
import { mapRef } from '../maps/map-ref.js';
import { pictureSrc } from '../markdown/figure.js';
import { folderRule } from './rule.js';

/** WebP and GIF are left out on purpose: Moodle and other hosts refuse a package with WebP in it. */
const KINDS = /\.(svg|png|jpe?g)$/i;

export const pictureFile = folderRule('picture-file', 'error', (source) =>
  [...source.texts.values()].flatMap(({ pictures }) =>
    pictures.flatMap(({ token, place }) => {
      const src = pictureSrc(token);
      if (mapRef(src) !== undefined) return [];
      if (!source.media.has(src))
        return found(
          place,
          { vi: `Không có hình ${src}`, en: `There is no picture ${src}` },
          {
            vi: `Đặt tệp vào ${source.folder}/media/ và viết media/tên-tệp.`,
            en: `Put the file into ${source.folder}/media/ and write media/name.`,
          },
        );
      if (KINDS.test(src)) return [];
      return found(
        place,
        { vi: `Hình ${src} có dạng mà nhiều hệ thống từ chối`, en: `${src} is of a kind many systems refuse` },
        { vi: 'Đổi sang PNG hoặc JPEG (hình vẽ: SVG).', en: 'Convert it to PNG or JPEG (drawings: SVG).' },
      );
    }),
  ),
);
