import { NOTE } from '../maps/draw-map.js';
import { drawingRule } from './map-rule.js';

/** Fewer words name a map; they do not say what it shows. */
const DESCRIBES = 12;

/** The drawing says what it is, what it shows to who cannot see it, and that it is not for measuring. */
export const mapAlt = drawingRule('map-alt', function* ({ drawn, lang }) {
  if (drawn.said('title').trim() === '' || drawn.part('title').trim() === '')
    yield {
      message: { vi: 'Bản đồ không có tên', en: 'The map has no title' },
      remedy: { vi: 'Viết title: {vi: …, en: …}.', en: 'Write title: {vi: …, en: …}.' },
    };
  if (drawn.said('desc').trim().split(/\s+/).length < DESCRIBES)
    yield {
      message: {
        vi: `Lời mô tả (${lang}) chưa nói bản đồ cho thấy gì`,
        en: `The text alternative (${lang}) does not say what the map shows`,
      },
      remedy: {
        vi: `Viết alt ít nhất ${DESCRIBES} từ: cái gì nằm ở đâu, màu nào là gì.`,
        en: `Write an alt of at least ${DESCRIBES} words: what lies where, what each colour is.`,
      },
    };
  if (!drawn.part('note').includes(NOTE[lang]))
    yield {
      message: { vi: `Thiếu dòng «${NOTE.vi}»`, en: `The note «${NOTE.en}» is missing` },
      remedy: {
        vi: 'Dòng này do máy ghi: báo cho người phát triển.',
        en: 'The generator writes it: tell the developers.',
      },
    };
});
