import type { QuestionBehaviour } from './params.js';

/** A place on a picture. `x`, `y` (its middle), `width` and `height` are percent of the picture's width and height. */
export type Hotspot = {
  id: string;
  /** Its name, inline. In `label` it is one of those to choose from. */
  html: string;
  /** `false`: nobody asks for it; in `find` it is there to be taken for another. Left out: it is asked for. */
  asked?: boolean;
  /** `circle`: the ellipse inside of the box. */
  shape: 'circle' | 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Id of the element of an inline drawing that is the place: a press on it counts too. */
  element?: string;
  /** Where it is, without its name, for who cannot see the picture: «đảo ngoài khơi, phía đông nam đất liền». */
  where?: string;
  feedbackHtml: string;
};

/** An inline drawing (`svgHtml`) or a file of the content (`image`, an H5P image field). `width`, `height`: its proportions. */
export type HotspotsPicture = {
  svgHtml?: string;
  image?: { path: string; mime: string; width: number; height: number };
  /** What it shows, without giving an answer away. */
  alt: string;
  width: number;
  height: number;
};

/**
 * Langbiang.MapHotspots and Langbiang.PictureHotspots. `find`: each place asked for is named, the pupil points to it.
 * `label`: the places are marked, each gets its name. `extras` are names of no place (`label` only).
 */
export type HotspotsParams = {
  questionHtml: string;
  mode: 'find' | 'label';
  picture: HotspotsPicture;
  spots: Hotspot[];
  extras: { id: string; html: string; feedbackHtml: string }[];
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};
