import type { PlacedContent } from './params.js';

/**
 * Langbiang.TimedMedia: a film or a recording that pauses for questions. It has no answer of its own: its points are
 * those of the questions in its moments, and everything but the sound and the picture is readable without the file.
 */
export type TimedMediaParams = {
  /** What to watch or listen for. */
  questionHtml: string;
  /** A film, or else a sound, each one file in H5P's own field for it: hosts keep only files that stand in such a field. */
  video?: { path: string; mime: string }[];
  audio?: { path: string; mime: string }[];
  /** Shown before a pupil spends them: size of the file. */
  bytes: number;
  /** Length in seconds: the timeline is drawn before the file is loaded. */
  duration: number;
  /** A still picture of a film. */
  poster?: { path: string; mime: string; width: number; height: number };
  /** What is said and heard, in order; times in seconds. Captions while it plays, the transcript at any time. */
  captions: { start: number; end: number; text: string }[];
  /** `at` in seconds. In order of time; there may be several at one time. */
  moments: (PlacedContent & { at: number })[];
  l10n?: Record<string, string>;
};
