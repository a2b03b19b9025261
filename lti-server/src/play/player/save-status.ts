import type { QueueState } from './answer-queue.js';
import type { SaverState } from './state-saver.js';

export type SaveStatus = 'saved' | 'saving' | 'unsaved' | 'expired';

/** What the pupil is told, of answers and place together: the worse of the two. */
export function saveStatus(answers: QueueState, place: SaverState): SaveStatus {
  if (answers === 'expired' || place === 'expired') return 'expired';
  if (answers === 'failing' || place === 'failing') return 'unsaved';
  return answers === 'idle' && place === 'idle' ? 'saved' : 'saving';
}
