import { register } from '../../base/src/index.js';
import { Flashcards } from './flashcards.js';

register(
  'Flashcards',
  (params: ConstructorParameters<typeof Flashcards>[0], contentId, extras) => new Flashcards(params, contentId, extras),
);
