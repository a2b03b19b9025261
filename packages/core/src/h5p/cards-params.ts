/** Libraries a pupil practises with; they are not scored, by machine name. */
export type PracticeLibrary = 'Langbiang.Flashcards';

/** Langbiang.Flashcards: cards a pupil turns and judges for themselves. Practice: it never gives points. */
export type FlashcardsParams = {
  questionHtml: string;
  cards: {
    id: string;
    frontHtml: string;
    backHtml: string;
    /** The term of the front in the other language, shown on the back. */
    otherLang?: string;
    /** On the front: a drawing, inline `<svg role="img">`, or a photograph as an H5P image field; see OptionMedia. */
    pictureHtml?: string;
    picture?: { path: string; mime: string; width: number; height: number };
    alt?: string;
  }[];
  l10n?: Record<string, string>;
};
