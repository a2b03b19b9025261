import { register } from '../../base/src/index.js';
import { QuizSet } from './quiz-set.js';

register(
  'QuizSet',
  (params: ConstructorParameters<typeof QuizSet>[0], contentId, extras) => new QuizSet(params, contentId, extras),
);
