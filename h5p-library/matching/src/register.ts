import { register } from '../../base/src/index.js';
import { Matching } from './matching.js';

register(
  'Matching',
  (params: ConstructorParameters<typeof Matching>[0], contentId, extras) => new Matching(params, contentId, extras),
);
