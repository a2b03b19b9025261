/** The same sentence in both languages. */
export type Said = { readonly vi: string; readonly en: string };

/** `file` is relative to the content folder; line and column count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** What a rule found: where, what is wrong, and what to do about it. */
export type Finding = { readonly place: Place; readonly message: Said; readonly remedy: Said };

export type Severity = 'error' | 'warning';

export type Problem = Finding & { readonly rule: string; readonly severity: Severity };

export const found = (place: Place, message: Said, remedy: Said): Finding => ({ place, message, remedy });
