import {
  type CatalogueCard,
  type LessonParams,
  lessonInteractions,
  lessonMaxScore,
  type UploadCard,
} from '@langbiang/core';

/** What whoever uploads a package says of it. */
export type UploadDetails = {
  /** Else the package's own title. */
  title?: string;
  /** School years it is for; none given: all twelve. */
  grades?: readonly number[];
  subjects?: readonly string[];
  minutes?: number;
};

/** Vietnamese schools give grades out of ten; what the package counts in is not known before somebody has played it. */
const BROWSER_SCORED_POINTS = 10;

type Content = { id: string; title: string; library: string; params: unknown; isolated: boolean };

/** The catalogue's card of an uploaded package. It claims no outcome, so it adds nothing to the coverage. */
export function uploadCard({ id, title, library, params, isolated }: Content, details: UploadDetails): UploadCard {
  const { grades = [] } = details;
  const name = (details.title?.trim() || title).normalize('NFC').trim() || id;
  const chosen =
    grades.length > 0 ? [...new Set(grades)].sort((a, b) => a - b) : Array.from({ length: 12 }, (_, i) => i + 1);
  const lesson = isolated ? undefined : ownLesson(library, params);
  return {
    id,
    title: { vi: name, en: name },
    summary: { vi: '' },
    level: levelOf(chosen[0] ?? 1),
    grades: chosen,
    subjects: [...(details.subjects ?? [])],
    outcomes: [],
    minutes: details.minutes ?? 0,
    review: 'draft',
    upload: { isolated, scoredBy: lesson ? 'server' : 'browser' },
    questions: lesson ? lessonInteractions(lesson).length : 0,
    maxScore: lesson ? lessonMaxScore(lesson) : BROWSER_SCORED_POINTS,
  };
}

export const isCard = (meta: unknown): meta is CatalogueCard =>
  typeof meta === 'object' && meta !== null && 'maxScore' in meta;

const levelOf = (grade: number): UploadCard['level'] => (grade <= 5 ? 'TH' : grade <= 9 ? 'THCS' : 'THPT');

/** A lesson of our own type: its parameters were cleaned by its semantics, so they have its shape. */
const ownLesson = (library: string, params: unknown): LessonParams | undefined =>
  library.startsWith('Langbiang.Lesson ') ? (params as LessonParams) : undefined;
