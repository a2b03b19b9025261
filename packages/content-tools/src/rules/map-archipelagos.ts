import type { Archipelago } from '@langbiang/core';
import { isOnLand } from '../maps/on-land.js';
import { type Drawing, type DrawingFault, drawingRule } from './map-rule.js';

/**
 * Every map here shows land of Viet Nam, so every one shows Hoàng Sa and Trường Sa, whole, each named with the unit it
 * belongs to, and as nobody else's land (fact B-110; decree 15/2020 punishes maps without them).
 */
export const mapArchipelagos = drawingRule('map-archipelagos', (drawing) =>
  drawing.geo.archipelagos.flatMap((archipelago) => {
    const short = archipelago.name.replace('Quần đảo ', '');
    return [...missing(archipelago, short, drawing), ...taken(archipelago, short, drawing)];
  }),
);

function* missing(archipelago: Archipelago, short: string, { drawn, geo }: Drawing): Generator<DrawingFault> {
  const { id, dots, belongsTo } = archipelago;
  const owner = geo.units.get(belongsTo)?.name.vi ?? belongsTo;
  const shown = drawn.panels.filter((panel) => {
    const islands = panel.islands.get(id) ?? [];
    return islands.length === dots.length && islands.every((spot) => drawn.isSeen(panel, spot));
  });
  if (shown.length === 0)
    yield {
      message: { vi: `Bản đồ không vẽ đủ quần đảo ${short}`, en: `The archipelago ${short} is not all on the map` },
      remedy: {
        vi: `Mở rộng khung, hoặc thêm khung nhỏ (insets) chứa quần đảo ${short}.`,
        en: `Widen the frame, or add an inset with the archipelago ${short}.`,
      },
    };
  else if (!shown.some(({ names }) => names.some(({ of, text }) => of === id && isFullName(text, archipelago, owner))))
    yield {
      message: {
        vi: `Quần đảo ${short} chưa ghi «(${owner})»`,
        en: `The archipelago ${short} is not named with (${owner})`,
      },
      remedy: {
        vi: `Ghi đủ tên quần đảo và (${owner}), hoặc bỏ lines để tên được ghi tự động.`,
        en: `Write the archipelago's name and (${owner}), or drop lines: the name is then written by itself.`,
      },
    };
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The archipelago's own name, with diacritics or as English writes it, and its unit in brackets. */
function isFullName(text: string, { name }: Archipelago, owner: string): boolean {
  return plain(text).includes(plain(name.replace('Quần đảo ', ''))) && text.includes(`(${owner})`);
}

function* taken({ id }: Archipelago, short: string, { drawn }: Drawing): Generator<DrawingFault> {
  const isTaken = drawn.panels.some(({ islands, neighbours }) =>
    (islands.get(id) ?? []).some((spot) => isOnLand(spot, neighbours)),
  );
  if (isTaken)
    yield {
      message: {
        vi: `Quần đảo ${short} bị tô như đất của nước khác`,
        en: `${short} is drawn as another country's land`,
      },
      remedy: {
        vi: 'Sửa content/geo/neighbours.topo.json theo content/geo/README.md.',
        en: 'Mend content/geo/neighbours.topo.json as content/geo/README.md says.',
      },
    };
}
