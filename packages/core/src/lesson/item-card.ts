import type { LessonParams } from '../h5p/params.js';

export type Strength = 'full' | 'partial' | 'support';

/** What the catalogue, the picker and the coverage maths know of a content item. No lesson text in it. */
export type ItemCard = {
  id: string;
  /** Absent: a lesson. `activity`: a kit for work outside the lesson hour. `quiz`, `contest`: questions of the bank alone. */
  kind?: 'activity' | 'quiz' | 'contest';
  title: { vi: string; en: string };
  summary: { vi: string; en?: string };
  strand: 'A' | 'B' | 'C' | 'D';
  /** `staff`: for teachers and staff; such an item has no grades, subjects or outcomes. */
  level: 'TH' | 'THCS' | 'THPT' | 'staff';
  grades: number[];
  /** Subject ids of the framework, e.g. LSDL-THCS. */
  subjects: string[];
  outcomes: { id: string; strength: Strength }[];
  minutes: number;
  review: 'draft' | 'in_review' | 'approved';
  /** Hash of what pupils read and are asked, whatever plays it: what an approval is for. Absent: the version stands for it. */
  content?: string;
  /** Number of scored interactions and their points. */
  questions: number;
  maxScore: number;
};

/**
 * An H5P package from outside: in no strand, of no outcome. `isolated`: it plays on an origin of its own. `scoredBy` browser: its points
 * are what it says of itself on the pupil's machine, checked for bounds only.
 */
export type UploadCard = Omit<ItemCard, 'strand'> & {
  upload: { isolated: boolean; scoredBy: 'server' | 'browser' };
};

export type CatalogueCard = ItemCard | UploadCard;

export const isUpload = (card: CatalogueCard): card is UploadCard => 'upload' in card;

/** One file of `.build/content/items`. `media` lists the photographs the parameters use: path in the package → file in `.build/content/media`; drawings (SVG) are inside the parameters. */
export type BuiltItem = {
  id: string;
  /** Hash of card, parameters and library versions. */
  version: string;
  library: string;
  card: ItemCard;
  params: unknown;
  media: Record<string, string>;
  /** For the teacher, never in the package a pupil opens; its citations are numbered by its own `sources`. */
  note?: { html: string; sources: LessonParams['sources'] };
};
