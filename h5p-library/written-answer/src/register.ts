import { register } from '../../base/src/index.js';
import { WrittenAnswer } from './written-answer.js';

register(
  'WrittenAnswer',
  (params: ConstructorParameters<typeof WrittenAnswer>[0], contentId, extras) =>
    new WrittenAnswer(params, contentId, extras),
);
