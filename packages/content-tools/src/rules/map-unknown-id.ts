import type { MapDeclaration, MapPanel } from '@langbiang/core';
import { found } from '../finding.js';
import { framesOf } from '../maps/frames.js';
import type { GeoData, Unit } from '../maps/geo-data.js';
import { SEA, VIET_NAM } from '../maps/sketch.js';
import type { YamlPath } from '../read/yaml-file.js';
import { mapRule } from './map-rule.js';

type Named = { readonly id: string; readonly path: YamlPath; readonly kinds: readonly (Unit['kind'] | 'word')[] };

/** Every unit, place and archipelago a map names is one of content/geo. */
export const mapUnknownId = mapRule('map-unknown-id', ({ map, source, geo }) =>
  namedIn(map).flatMap(({ id, path, kinds }) => {
    if (isKnown(id, kinds, geo)) return [];
    return found(
      source.yaml.at(path),
      { vi: `Dữ liệu bản đồ không có «${id}» ở chỗ này`, en: `The map data has no ${id} for this place` },
      {
        vi: 'Dùng mã trong content/geo: tỉnh (lam-dong), tỉnh cũ (cu-binh-thuan), nước láng giềng (lao), đảo hoặc địa điểm (phu-quy).',
        en: 'Use an id of content/geo: a province (lam-dong), a former one (cu-binh-thuan), a neighbour (lao), an island or a place (phu-quy).',
      },
    );
  }),
);

const isKnown = (id: string, kinds: Named['kinds'], geo: GeoData) =>
  ((id === SEA || id === VIET_NAM) && kinds.includes('word')) ||
  kinds.some((kind) => geo.units.get(id)?.kind === kind) ||
  isPoint(id, kinds, geo);

/** An island may have the id of a place too. */
const isPoint = (id: string, kinds: Named['kinds'], geo: GeoData) => kinds.includes('point') && geo.points.has(id);

function namedIn(map: MapDeclaration): Named[] {
  return framesOf(map).flatMap(({ panel, path }) => inPanel(panel, path));
}

function inPanel(panel: MapPanel, base: YamlPath): Named[] {
  const { former = [], highlight = [], points = [], labels = [] } = panel;
  const provinces = ['province'] as const;
  const regions = ['province', 'former', 'neighbour', 'word'] as const;
  return [
    ...former.map((id, index) => ({ id, path: [...base, 'former', index], kinds: provinces })),
    ...highlight.flatMap(({ units }, index) =>
      units.map((id, unit) => ({ id, path: [...base, 'highlight', index, 'units', unit], kinds: regions })),
    ),
    ...points.map((point, index) =>
      point.in === undefined
        ? { id: point.id, path: [...base, 'points', index, 'id'], kinds: ['point'] as const }
        : { id: point.in, path: [...base, 'points', index, 'in'], kinds: regions },
    ),
    ...labels.map(({ of }, index) => ({
      id: of,
      path: [...base, 'labels', index, 'of'],
      kinds: [...regions, 'archipelago' as const],
    })),
  ];
}
