import { register } from '../../base/src/index.js';
import { Scenario } from './scenario.js';

register(
  'Scenario',
  (params: ConstructorParameters<typeof Scenario>[0], contentId, extras) => new Scenario(params, contentId, extras),
);
