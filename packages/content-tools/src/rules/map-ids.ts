import type { MapDeclaration } from '@langbiang/core';
import { framesOf } from '../maps/frames.js';
import type { GeoData } from '../maps/geo-data.js';
import { type SvgNode, walk } from '../maps/svg-node.js';
import { drawingRule } from './map-rule.js';

/** Every region and point can be found by its id, which is there once and is nobody else's, and says its name. */
export const mapIds = drawingRule('map-ids', ({ map, geo, drawn, built }) => {
  const all = [...walk(drawn.root)];
  const lost = [...built.regions, ...built.points].filter(({ id, name }) => {
    const [node, ...others] = all.filter(({ attributes }) => attributes['id'] === id);
    return !node || others.length > 0 || titleOf(node) !== name;
  });
  return [...new Set([...lost.map(({ id }) => id), ...taken(map, geo)])].map((id) => ({
    message: { vi: `«${id}» không có đúng một mã và một tên`, en: `${id} does not have one id and one name` },
    remedy: {
      vi: 'Đặt mã khác cho điểm: không dùng mã của điểm, tỉnh hay đảo khác.',
      en: 'Give the point another id, not that of another point, a province or an island.',
    },
  }));
});

const titleOf = ({ children }: SvgNode) =>
  children.find((child): child is SvgNode => typeof child !== 'string' && child.name === 'title')?.children.join('');

/** Ids of points that a panel has twice, or that are new and yet those of something in the data. */
function taken(map: MapDeclaration, geo: GeoData): string[] {
  return framesOf(map).flatMap(({ panel: { points = [] } }) =>
    points
      .filter((point, index) => {
        const isAgain = points.findIndex(({ id }) => id === point.id) < index;
        return isAgain || (point.in !== undefined && geo.units.has(point.id));
      })
      .map(({ id }) => id),
  );
}
