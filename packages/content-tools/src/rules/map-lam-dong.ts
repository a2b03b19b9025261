import { framesOf } from '../maps/frames.js';
import { drawingRule } from './map-rule.js';

const PROVINCE = 'lam-dong';
const ZONE = 'phu-quy';

/** A map of Lâm Đồng alone shows and names đặc khu Phú Quý: the province reaches out to sea. */
export const mapLamDong = drawingRule('map-lam-dong', function* ({ map, geo, built, drawn }) {
  const marked = framesOf(map).flatMap(({ panel }) => [
    ...(panel.former ?? []),
    ...(panel.highlight ?? []).flatMap(({ units }) => units),
  ]);
  const isOfLamDong = (id: string) => id === PROVINCE || geo.units.get(id)?.now === PROVINCE;
  if (marked.length === 0 || !marked.every(isOfLamDong)) return;
  const at = built.points.find(({ id }) => id === ZONE)?.at;
  const isShown =
    at !== undefined &&
    drawn.panels.some((panel) => drawn.isSeen(panel, at) && panel.names.some(({ of }) => of === ZONE));
  if (!isShown)
    yield {
      message: {
        vi: 'Bản đồ Lâm Đồng thiếu đặc khu Phú Quý',
        en: 'A map of Lâm Đồng lacks the special zone of Phú Quý',
      },
      remedy: {
        vi: 'Mở khung tới [108.94, 10.53] và thêm vào points: {id: phu-quy, symbol: island}.',
        en: 'Let the frame reach [108.94, 10.53] and add to points: {id: phu-quy, symbol: island}.',
      },
    };
});
