import { register } from '../../base/src/index.js';
import { Lesson } from './lesson.js';

register(
  'Lesson',
  (params: ConstructorParameters<typeof Lesson>[0], contentId, extras) => new Lesson(params, contentId, extras),
);
