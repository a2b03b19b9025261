import { register } from '../../base/src/index.js';
import { MultipleChoice } from './multiple-choice.js';

register(
  'MultipleChoice',
  (params: ConstructorParameters<typeof MultipleChoice>[0], contentId, extras) =>
    new MultipleChoice(params, contentId, extras),
);
