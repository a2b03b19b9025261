/** Runs before the H5P core: storage it can rely on, and the integration it reads. */

import { integrationOf } from './integration.js';
import { memoryStorage } from './memory-storage.js';
import { readJson } from './page-data.browser.js';
import type { PlayData } from './play-data.js';
import { withQuizzes } from './quizzes.js';

declare global {
  interface Window {
    H5PIntegration: ReturnType<typeof integrationOf>;
    /** The parameters of the content, from a script of their own: browsers keep that, the page itself they never keep. */
    lbContent: unknown;
  }
}

// Where a browser blocks storage in frames of other sites, touching localStorage throws, and the core with it: a pupil would see
// the lesson, and no answer would ever leave the page.
try {
  window.localStorage.getItem('');
} catch {
  Object.defineProperty(window, 'localStorage', { value: memoryStorage(), configurable: true });
}

// The player begins the content when the libraries are there.
Object.assign(window, { H5P: { preventInit: true } });

const data = readJson<PlayData>('lb-play');
window.H5PIntegration = integrationOf(data, withQuizzes(window.lbContent, data.attempt?.quizzes ?? []));
