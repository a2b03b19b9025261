/**
 * Parameters of our own content types, as they stand in an H5P `content.json`. The builder (content-tools) writes them,
 * the content types (h5p-library) read them, the server scores from them. Texts named `html` are sanitised HTML.
 */

/** `true` answers are in the parameters, so they play in any H5P host; our server scores again (see ../scoring). */
export type MultipleChoiceParams = {
  questionHtml: string;
  /** Several options may be right; shown as check boxes. */
  multiple: boolean;
  options: ({ id: string; html: string; correct: boolean; feedbackHtml: string } & OptionMedia)[];
  shuffle: boolean;
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};

/** What an answer shows or plays, beside its text or in its place. */
export type OptionMedia = {
  /** A photograph, as an H5P image field. */
  picture?: { path: string; mime: string; width: number; height: number };
  /** A drawing, inline `<svg role="img">`: packages take no SVG files. Elements: `bodyTags` of html-tags.ts. */
  pictureHtml?: string;
  /** What the picture shows, for those who do not see it. */
  alt?: string;
  /** A sound, as an H5P audio field: one file. */
  audio?: { path: string; mime: string }[];
  /** What is said or heard, for those who do not hear it. */
  transcript?: string;
};

export type TrueFalseSetParams = {
  questionHtml: string;
  statements: { id: string; html: string; correct: boolean; feedbackHtml: string }[];
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};

export type FillBlanksParams = {
  questionHtml: string;
  /** Text with one `{id}` per blank. */
  textHtml: string;
  blanks: { id: string; accept: string[]; tip?: string; feedbackHtml: string }[];
  /** `required`: «dao» is not «đảo». `optional`: marks may be left out. Case and spaces never count. */
  diacritics: 'required' | 'optional';
  /** The words are chosen, not typed: the first answer of every blank lies in a word bank, with `extras` that fit nowhere. */
  bank?: boolean;
  extras?: string[];
  behaviour: QuestionBehaviour;
  l10n?: Record<string, string>;
};

export type QuestionBehaviour = { retry: boolean; showSolution: boolean };

export type QuestionParams = MultipleChoiceParams | TrueFalseSetParams | FillBlanksParams;

/** An H5P sub-content. `library` is "Name major.minor"; `subContentId` is a UUID v5 of the question's permanent id. */
export type SubContent<P = unknown> = {
  library: string;
  subContentId: string;
  metadata: { title: string; license: string; contentType: string };
  params: P;
};

/** A sub-content where it stands, in a lesson's page or inside of another content, and the lesson's objective it checks. */
export type PlacedContent = { objective?: string; content: SubContent };

export type LessonParams = {
  lessonId: string;
  /** Absent: a lesson. Else one page with one quiz set, shown without cover and without a result of its own. */
  kind?: 'quiz' | 'contest';
  lang: 'vi' | 'en';
  strand: 'A' | 'B' | 'C' | 'D';
  /** Shown honestly: a draft says «Bản dự thảo, chờ thẩm định». */
  review: 'draft' | 'in_review' | 'approved';
  title: string;
  summaryHtml: string;
  minutes: number;
  objectives: { id: string; text: string }[];
  pages: {
    id: string;
    title: string;
    /**
     * Citations stand in it as `<a class="lb-cite" href="#source-N" data-fact="B-034">N</a>`. Headings begin at `<h3>`: the page's
     * title is above them. Drawings are inline `<svg role="img">` in a `<figure>`; a photograph is `<img src="images/…" width height alt>`,
     * its `src` a path in the package that the player resolves (`H5P.getPath`). Elements: `bodyTags` of html-tags.ts.
     */
    bodyHtml: string;
    interactions: PlacedContent[];
  }[];
  glossary: { term: string; otherLang?: string; meaningHtml: string }[];
  /** Every fact the lesson cites, in order of first use; `n` is the number shown. */
  sources: { n: number; factId: string; statement: string; asOf?: string; links: { title: string; url?: string }[] }[];
  /** The photographs of all pages, once more as H5P image fields: hosts keep only files that stand in such a field. */
  images?: { path: string; mime: string; width: number; height: number }[];
  /** The same lesson in its other language; absent when it has one only. */
  translation?: LessonTranslation;
  l10n?: Record<string, string>;
};

/**
 * What a lesson says in its other language, under the ids of the first. Scores are told from the first: the right answers
 * are the same. A drawing that both languages share stands once, in the first: here an empty
 * `<svg role="img"><title>…</title></svg>` holds its place in the page's order of drawings, with its text alternative.
 */
export type LessonTranslation = Pick<LessonParams, 'lang' | 'title' | 'summaryHtml' | 'objectives' | 'glossary'> & {
  pages: { id: string; title: string; bodyHtml: string; contents: SubContent[] }[];
};
