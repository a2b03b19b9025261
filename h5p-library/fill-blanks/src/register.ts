import { register } from '../../base/src/index.js';
import { FillBlanks } from './fill-blanks.js';

register(
  'FillBlanks',
  (params: ConstructorParameters<typeof FillBlanks>[0], contentId, extras) => new FillBlanks(params, contentId, extras),
);
