import type { Hotspot, MapHotspots, PictureHotspots } from '@langbiang/core';
import { shapeOnMap, shapeOnPicture } from '../build/hotspots-params.js';
import { type Finding, found } from '../finding.js';
import type { MapBook } from '../maps/map-book.js';
import type { LessonSource } from '../read/lesson-source.js';
import { pictureDimensions } from '../read/picture-dimensions.js';
import { questionRule } from './rule.js';

/** A picture on a phone of 360 px (CSS px). */
const PHONE_WIDTH = 328;
/** Marks nearer than this lie on each other (WCAG 2.5.8); made twice as large they are a finger apart. */
const APART = 24;

type Sheet = { readonly ratio: number; readonly at: ReadonlyMap<string, Pick<Hotspot, 'x' | 'y'>> };

/** Marks can be told apart by eye and finger on a phone. */
export const hotspotsApart = questionRule('hotspots-apart', 'error', ({ question, at }, { maps, source }) => {
  if (question.type !== 'map-hotspots' && question.type !== 'picture-hotspots') return [];
  const sheet = question.type === 'map-hotspots' ? onMap(question, maps) : onPicture(question, source);
  if (!sheet) return [];
  const lists = (['places', 'others'] as const).flatMap((list) =>
    (question[list] ?? []).map(({ id }, index) => ({ id, place: at([list, index, 'id']) })),
  );
  return lists.flatMap(({ id, place }, index): Finding[] =>
    lists.slice(0, index).flatMap((before) => {
      const gap = distance(sheet, id, before.id);
      return gap >= APART || id === before.id ? [] : [tooNear(id, before.id, gap, place)];
    }),
  );
});

function distance({ ratio, at }: Sheet, one: string, other: string): number {
  const [a, b] = [at.get(one), at.get(other)];
  if (!a || !b) return Number.POSITIVE_INFINITY;
  return (PHONE_WIDTH / 100) * Math.hypot(a.x - b.x, (a.y - b.y) / ratio);
}

function onMap({ map: id }: MapHotspots, maps: MapBook): Sheet | undefined {
  const map = maps.draw(id, 'vi');
  if (!map) return undefined;
  const at = [...map.regions, ...map.points].map((place) => [place.id, shapeOnMap(place, map, true)] as const);
  return { ratio: map.width / map.height, at: new Map(at) };
}

function onPicture({ picture, places, others = [] }: PictureHotspots, { media }: LessonSource): Sheet | undefined {
  const file = media.get(picture);
  const dimensions = file && pictureDimensions(file.bytes);
  if (!dimensions) return undefined;
  const { width, height } = dimensions;
  const ratio = width / height;
  return { ratio, at: new Map([...places, ...others].map((place) => [place.id, shapeOnPicture(place, ratio)])) };
}

function tooNear(id: string, other: string, gap: number, place: Finding['place']): Finding {
  const shown = Math.round(gap);
  return found(
    place,
    {
      vi: `${id} cách ${other} ${shown} px trên điện thoại, ngón tay không chạm riêng được`,
      en: `${id} is ${shown} px from ${other} on a phone, too near for a finger`,
    },
    { vi: `Bỏ một trong hai: cần ít nhất ${APART} px.`, en: `Leave one out: at least ${APART} px are needed.` },
  );
}
