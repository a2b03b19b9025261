type Served = { subContentId: string; lang: string; params: unknown };

/** The content with the parameters of its quizzes put in, wherever they stand, each in the language it stands in. */
export function withQuizzes(content: unknown, quizzes: readonly Served[], around = ''): unknown {
  if (quizzes.length === 0 || typeof content !== 'object' || content === null) return content;
  if (Array.isArray(content)) return content.map((part) => withQuizzes(part, quizzes, around));
  const own: unknown = Reflect.get(content, 'lang');
  const lang = typeof own === 'string' ? own : around;
  const id: unknown = Reflect.get(content, 'subContentId');
  const served = quizzes.find((quiz) => quiz.subContentId === id && quiz.lang === lang);
  if (served) return { ...content, params: served.params };
  return Object.fromEntries(Object.entries(content).map(([key, part]) => [key, withQuizzes(part, quizzes, lang)]));
}

/** What an answer of our server says of quizzes. */
export function quizzesIn(body: unknown): unknown[] {
  const quizzes: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'quizzes') : undefined;
  return Array.isArray(quizzes) ? quizzes : [];
}
