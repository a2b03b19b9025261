import type { Lang } from '@langbiang/core';
import pc from 'picocolors';
import type { Problem } from './finding.js';

const word = { error: { vi: 'lỗi', en: 'error' }, warning: { vi: 'nên xem lại', en: 'warning' } } as const;

/** A problem as a person reads it: place, kind, rule; what is wrong; what to do. */
export function problemText({ place, rule, severity, message, remedy }: Problem, lang: Lang, root: string): string {
  const paint = severity === 'error' ? pc.red : pc.yellow;
  const where = `${root}${place.file}:${place.line}:${place.column}`;
  return [
    `${pc.bold(where)}  ${paint(word[severity][lang])}  ${pc.dim(rule)}`,
    `  ${message[lang]}`,
    `  → ${remedy[lang]}`,
    '',
  ].join('\n');
}

export function summaryText(problems: readonly Problem[], lessons: number, lang: Lang): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return lang === 'vi'
    ? `${lessons} bài: ${errors} lỗi, ${warnings} chỗ nên xem lại`
    : `${lessons} lessons: ${errors} errors, ${warnings} warnings`;
}
