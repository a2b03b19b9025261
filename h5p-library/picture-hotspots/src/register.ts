import { register } from '../../base/src/index.js';
import { PictureHotspots } from './picture-hotspots.js';

register(
  'PictureHotspots',
  (params: ConstructorParameters<typeof PictureHotspots>[0], contentId, extras) =>
    new PictureHotspots(params, contentId, extras),
);
