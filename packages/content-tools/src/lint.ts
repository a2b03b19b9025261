import type { Problem } from './finding.js';
import { type ContentSource, readContent } from './read/content-source.js';
import { rules } from './rules/index.js';
import type { RuleOptions } from './rules/rule.js';

/** Everything that is wrong with the content, in the order of files and lines. */
export function lint(content: ContentSource, options: RuleOptions): Problem[] {
  const problems = rules.flatMap((rule) =>
    [...rule.check(content, options)].map((finding) => ({ ...finding, rule: rule.id, severity: rule.severity })),
  );
  return problems.sort(byPlace);
}

/** As `lint`, of the content in a folder. Throws when the folder cannot be read. */
export function lintContent(contentDir: string, options: RuleOptions): Problem[] {
  return lint(readContent(contentDir), options);
}

function byPlace(a: Problem, b: Problem): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
