import { register } from '../../base/src/index.js';
import { ReadingEvidence } from './reading-evidence.js';

register(
  'ReadingEvidence',
  (params: ConstructorParameters<typeof ReadingEvidence>[0], contentId, extras) =>
    new ReadingEvidence(params, contentId, extras),
);
