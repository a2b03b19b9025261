import { register } from '../../base/src/index.js';
import { SortGroups } from './sort-groups.js';

register(
  'SortGroups',
  (params: ConstructorParameters<typeof SortGroups>[0], contentId, extras) => new SortGroups(params, contentId, extras),
);
