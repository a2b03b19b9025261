import type { PlayData } from '../../player/play-data.js';

/** What the server gives the page around the frame (`#lb-play`). */
export type PackagePageData = Pick<PlayData, 'attempt' | 'platformOrigin' | 'returnUrl' | 'texts'> & {
  playOrigin: string;
};
