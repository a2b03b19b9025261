import { register } from '../../base/src/index.js';
import { TrueFalseSet } from './true-false-set.js';

register(
  'TrueFalseSet',
  (params: ConstructorParameters<typeof TrueFalseSet>[0], contentId, extras) =>
    new TrueFalseSet(params, contentId, extras),
);
