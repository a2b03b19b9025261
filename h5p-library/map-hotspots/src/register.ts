import { register } from '../../base/src/index.js';
import { MapHotspots } from './map-hotspots.js';

register(
  'MapHotspots',
  (params: ConstructorParameters<typeof MapHotspots>[0], contentId, extras) =>
    new MapHotspots(params, contentId, extras),
);
