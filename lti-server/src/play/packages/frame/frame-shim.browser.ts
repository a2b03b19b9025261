/** Runs before the H5P core in a package's frame: storage it can rely on, the integration it reads, and no start before the page says so. */

import { integrationOf } from '../../player/integration.js';
import { memoryStorage } from '../../player/memory-storage.js';
import { readJson } from '../../player/page-data.browser.js';
import type { FrameData } from './frame-data.js';

try {
  window.localStorage.getItem('');
} catch {
  Object.defineProperty(window, 'localStorage', { value: memoryStorage(), configurable: true });
}

const { libraries, ...data } = readJson<FrameData>('lb-play');

window.H5PIntegration = Object.assign(integrationOf({ ...data, attempt: null }, window.lbContent), {
  urlLibraries: libraries,
});
// The state to resume from comes with the first message of the page around.
Object.assign(window, { H5P: { preventInit: true } });
