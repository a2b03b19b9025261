import type { Lang, ShownMark } from '@langbiang/core';

/** What the server gives the page's scripts (`#lb-play`); the H5P integration is made of it. */
export type PlayData = {
  content: {
    id: string;
    library: string;
    title: string;
    /** IRI that names the lesson in xAPI statements. */
    iri: string;
    /** Where its pictures lie, without a slash at the end. */
    files: string;
  };
  site: { url: string };
  lang: Lang;
  coreTexts: Record<string, string>;
  /** Null in a preview: nothing is recorded. `actor` is a pseudonym, `state` what was kept to resume from, as JSON. */
  attempt: {
    attemptId: string;
    completed: boolean;
    actor: string;
    state: string | null;
    /** Parameters of the quizzes in the content, which comes without their questions. */
    quizzes: { subContentId: string; lang: Lang; params: unknown }[];
    /** A teacher's marks by sub-content id; null when nothing in it is marked. */
    marks: Record<string, ShownMark> | null;
    /** A teacher looks at it: nothing is recorded. */
    isReview?: true;
  } | null;
  /** Origin of the LMS that may show the page in a frame. */
  platformOrigin: string;
  /** The way back to the course, where the platform named one. */
  returnUrl: string | null;
  texts: Record<string, string>;
};
