import { register } from '../../base/src/index.js';
import { TimedMedia } from './timed-media.js';

register(
  'TimedMedia',
  (params: ConstructorParameters<typeof TimedMedia>[0], contentId, extras) => new TimedMedia(params, contentId, extras),
);
