import { innerId } from '../lesson/lesson-schema.js';
import { closed, listOf, text } from '../schema/parts.js';

/** Longitude, latitude in degrees (WGS 84). */
const position = {
  type: 'array',
  items: [{ type: 'number' }, { type: 'number' }],
  minItems: 2,
  maxItems: 2,
  additionalItems: false,
} as const;

const extent = { type: 'array', items: position, minItems: 2, maxItems: 2 } as const;

const archipelago = closed({
  ...{ id: innerId, name: text, nameEn: text, belongsTo: innerId, zone: text },
  ...{ label: position, extent, dots: listOf(position) },
});

const island = closed({ id: innerId, name: text, belongsTo: innerId, zone: text, at: position });

/** `content/geo/islands.json`. `belongsTo` is a unit of today. */
export const islandsSchema = closed({ note: text, archipelagos: listOf(archipelago), islands: listOf(island) });

/** `content/geo/places-….json`. */
export const placesSchema = closed({ note: text, places: listOf(closed({ id: innerId, name: text, at: position })) });
