import type { FromSchema } from 'json-schema-to-ts';
import type { islandsSchema, placesSchema } from './geo-schema.js';
import type { mapSchema } from './map-schema.js';

/** One file of `content/maps`. */
export type MapDeclaration = FromSchema<typeof mapSchema>;
export type MapInset = NonNullable<MapDeclaration['insets']>[number];
export type MapPanel = Omit<MapInset, 'box'>;
export type MapHighlight = NonNullable<MapPanel['highlight']>[number];
export type MapTone = MapHighlight['tone'];
export type MapPoint = NonNullable<MapPanel['points']>[number];
export type MapLabel = NonNullable<MapPanel['labels']>[number];
export type MapLine = NonNullable<MapPanel['lines']>[number];

export type GeoIslands = FromSchema<typeof islandsSchema>;
export type Archipelago = GeoIslands['archipelagos'][number];
export type GeoPlaces = FromSchema<typeof placesSchema>;

/** Something on a map that can be found and named. Sheet units, from the top left corner. */
export type MapPlace = {
  /** Also the id of its element in the drawing. */
  readonly id: string;
  readonly name: string;
  /** Where its mark or name belongs: inside of it. */
  readonly at: readonly [x: number, y: number];
  readonly box: readonly [x: number, y: number, width: number, height: number];
};

/** A drawn map. `svg` is 720 sheet units wide and `height` high, and scales. */
export type BuiltMap = {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly regions: readonly MapPlace[];
  readonly points: readonly MapPlace[];
};
