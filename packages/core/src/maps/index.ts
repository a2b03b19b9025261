export { islandsSchema, placesSchema } from './geo-schema.js';
export * from './map.js';
export { mapSchema } from './map-schema.js';
