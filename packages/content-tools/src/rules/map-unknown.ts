import { found, type Place } from '../finding.js';
import { mapRef } from '../maps/map-ref.js';
import { pictureSrc } from '../markdown/figure.js';
import type { LessonSource } from '../read/lesson-source.js';
import type { Rule } from './rule.js';

/** A map a lesson shows or asks about is one of content/maps. */
export const mapUnknown: Rule = {
  id: 'map-unknown',
  severity: 'error',
  check: ({ lessons, maps }) =>
    lessons.flatMap(mapsOf).flatMap(({ id, place }) => {
      if (maps.has(id)) return [];
      const known = maps.sources.map((source) => source.id).join(', ');
      return found(
        place,
        { vi: `Không có bản đồ ${id}`, en: `There is no map ${id}` },
        { vi: `Dùng một trong: ${known}.`, en: `Use one of: ${known}.` },
      );
    }),
};

type Named = { readonly id: string; readonly place: Place };

function mapsOf({ texts, questions }: LessonSource): Named[] {
  const shown = [...texts.values()].flatMap(({ pictures }) =>
    pictures.flatMap(({ token, place }): Named[] => {
      const id = mapRef(pictureSrc(token));
      return id === undefined ? [] : [{ id, place }];
    }),
  );
  const asked = questions.flatMap(({ question, at }): Named[] =>
    question.type === 'map-hotspots' ? [{ id: question.map, place: at(['map']) }] : [],
  );
  return [...shown, ...asked];
}
