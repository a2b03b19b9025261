import type { MapPanel } from '@langbiang/core';
import type { DrawnPanel } from '../maps/drawn-map.js';
import { framesOf } from '../maps/frames.js';
import { drawingRule } from './map-rule.js';

/** What the declaration asks for comes out: points that lie in the frame, units of a layer that is drawn, names that have a place. */
export const mapNotDrawn = drawingRule('map-not-drawn', ({ map, built, drawn }) => {
  const ids = new Set([...built.regions, ...built.points].map(({ id }) => id));
  return framesOf(map).flatMap(({ panel }, index) => {
    const out = drawn.panels[index];
    const lost = [...new Set([...asked(panel).filter((id) => !ids.has(id)), ...namesLost(panel, out)])];
    return lost.map((id) => ({
      message: { vi: `«${id}» không hiện trên bản đồ`, en: `${id} does not show on the map` },
      remedy: {
        vi: 'Mở rộng khung, thêm lớp chứa nó (layers, former), hoặc cho tên một chỗ đứng (at).',
        en: 'Widen the frame, add the layer it is in (layers, former), or give its name a place (at).',
      },
    }));
  });
});

const asked = ({ highlight = [], points = [] }: MapPanel) => [
  ...highlight.flatMap(({ units }) => units),
  ...points.map(({ id }) => id),
];

function namesLost({ labels = [] }: MapPanel, out: DrawnPanel | undefined): string[] {
  const written = new Set(out?.names.map(({ of }) => of));
  return labels.map(({ of }) => of).filter((id) => !written.has(id));
}
