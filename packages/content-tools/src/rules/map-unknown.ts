import { found } from '../finding.js';
import { mapRef } from '../maps/map-ref.js';
import { pictureSrc } from '../markdown/figure.js';
import type { Rule } from './rule.js';

/** A map a lesson shows is one of content/maps. */
export const mapUnknown: Rule = {
  id: 'map-unknown',
  severity: 'error',
  check: ({ lessons, maps }) =>
    lessons
      .flatMap(({ texts }) => [...texts.values()].flatMap(({ pictures }) => pictures))
      .flatMap(({ token, place }) => {
        const id = mapRef(pictureSrc(token));
        if (id === undefined || maps.has(id)) return [];
        const known = maps.sources.map((source) => source.id).join(', ');
        return found(
          place,
          { vi: `Không có bản đồ ${id}`, en: `There is no map ${id}` },
          { vi: `Dùng một trong: ${known}.`, en: `Use one of: ${known}.` },
        );
      }),
};
