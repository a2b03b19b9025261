import { lint } from '../lint.js';
import { readContent } from '../read/content-source.js';
import { problemText, summaryText } from '../report.js';
import { type CommonOptions, shownRoot, today } from './common.js';

export function lintCommand({ content, lang, json }: CommonOptions & { json: boolean }): number {
  const source = readContent(content);
  const problems = lint(source, { today: today() });
  const root = shownRoot(content);
  if (json) {
    const placed = problems.map((problem) => ({
      ...problem,
      place: { ...problem.place, file: root + problem.place.file },
    }));
    console.log(JSON.stringify(placed, null, 2));
  } else {
    for (const problem of problems) console.log(problemText(problem, lang, root));
    console.log(summaryText(problems, source.lessons.length, lang));
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
