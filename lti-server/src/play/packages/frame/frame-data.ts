import type { PlayData } from '../../player/play-data.js';

/** What the server gives the frame's scripts (`#lb-play`). Nothing of a session or a person is in it. */
export type FrameData = Pick<PlayData, 'content' | 'site' | 'lang' | 'coreTexts'> & {
  /** The only origin that may talk to the frame, and that it talks to. */
  toolOrigin: string;
  /** Where the libraries' own files lie, without a slash at the end. */
  libraries: string;
};
