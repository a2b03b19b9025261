import type { BuiltMap } from '@langbiang/core';
import { type Finding, found, type Place } from '../finding.js';
import { questionRule } from './rule.js';

/** What a question looks for is on the map, and its name can be left off it. */
export const mapHotspotsPlace = questionRule('map-hotspots-place', 'error', ({ question, at }, { maps }) => {
  if (question.type !== 'map-hotspots') return [];
  const map = maps.draw(question.map, 'vi');
  if (!map) return [];
  const kept = new Set(maps.geo.archipelagos.map(({ id }) => id));
  return (['places', 'others'] as const).flatMap((list) =>
    (question[list] ?? []).flatMap(({ id }, index): Finding[] => {
      const place = at([list, index, 'id']);
      if (![...map.regions, ...map.points].some((one) => one.id === id)) return [unknown(id, map, place)];
      return list === 'places' && kept.has(id) ? [alwaysNamed(id, place)] : [];
    }),
  );
});

function unknown(id: string, { id: map, regions, points }: BuiltMap, place: Place): Finding {
  const known = [...points, ...regions].map((one) => one.id).join(' · ');
  return found(
    place,
    { vi: `Bản đồ ${map} không có ${id}`, en: `The map ${map} has no ${id}` },
    { vi: `Chọn một trong: ${known}.`, en: `Choose one of: ${known}.` },
  );
}

const alwaysNamed = (id: string, place: Place): Finding =>
  found(
    place,
    { vi: `Tên của ${id} luôn ghi trên bản đồ, không hỏi được`, en: `The name of ${id} always stands on the map` },
    { vi: 'Hỏi nơi khác; hoặc để ở others.', en: 'Ask for another place, or put it into others.' },
  );
