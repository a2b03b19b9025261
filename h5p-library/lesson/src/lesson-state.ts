/** What a host keeps between visits. Pages and questions are named by their permanent ids, so a revised lesson still resumes. */
export type LessonState = {
  at: 'cover' | 'page' | 'summary';
  pageId?: string;
  /** Ids of the pages opened. */
  seen: string[];
  finished: boolean;
  /** The language chosen, where the lesson has two. */
  lang?: 'vi' | 'en';
  /** State of each question by its subContentId. */
  answers: Record<string, unknown>;
};

/** A stored state, field by field: it may be of an older version or damaged, and must never stop a lesson. */
export function readLessonState(stored: unknown): LessonState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { at, pageId, seen, finished, lang, answers } = stored as Record<string, unknown>;
  return {
    at: at === 'page' || at === 'summary' ? at : 'cover',
    ...(typeof pageId === 'string' ? { pageId } : {}),
    seen: Array.isArray(seen) ? seen.filter((id): id is string => typeof id === 'string') : [],
    finished: finished === true,
    ...(lang === 'vi' || lang === 'en' ? { lang } : {}),
    answers: typeof answers === 'object' && answers !== null ? { ...answers } : {},
  };
}
