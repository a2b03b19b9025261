import { type Send, verdictOf } from './api.js';
import type { Patience } from './patience.js';

export type SaverState = 'idle' | 'saving' | 'failing' | 'expired';

export type SaverDeps = {
  send: Send;
  patience: Patience;
  /** Null while the attempt is being begun anew: then the state waits. */
  attemptId: () => string | null;
  onState: (state: SaverState) => void;
};

export interface StateSaver {
  /** The place to resume from, as JSON. The newest replaces one that is still waiting. */
  put(json: string): void;
  /** The page may be going away: the newest state leaves at once, unless it is on its way. */
  flush(): void;
}

export function createStateSaver({ send, patience, attemptId, onState }: SaverDeps): StateSaver {
  let newest: string | null = null;
  let flying: string | null = null;
  let running = false;
  let expired = false;

  const save = async (): Promise<void> => {
    if (running || expired) return;
    running = true;
    onState('saving');
    while (newest !== null && !expired) await step(newest);
    running = false;
    if (!expired) onState('idle');
  };

  const step = async (json: string): Promise<void> => {
    const id = attemptId();
    flying = id === null ? null : json;
    const verdict = id === null ? 'later' : verdictOf(await send('PUT', pathOf(id), json));
    flying = null;
    if (verdict === 'later') {
      if (id !== null) onState('failing');
      await patience.wait();
      return;
    }
    patience.reset();
    if (verdict === 'expired') {
      expired = true;
      onState('expired');
    } else if (newest === json) {
      // Also when it was refused: the place in the lesson is a comfort, the answers are what counts.
      newest = null;
    }
  };

  return {
    put(json) {
      newest = json;
      void save();
    },
    flush() {
      const id = attemptId();
      if (newest !== null && newest !== flying && id !== null && !expired) void send('PUT', pathOf(id), newest);
    },
  };
}

const pathOf = (attemptId: string): string => `/attempts/${attemptId}/state`;
