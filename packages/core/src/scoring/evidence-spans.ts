/** A piece of a passage that can be marked as evidence, written `[[id|text]]`. */
export type EvidenceSpan = { id: string; text: string };

/** Neither text nor id is empty, spans do not lie in each other. The text may be Markdown or HTML. */
const SPAN = /\[\[([a-z][a-z0-9-]*)\|((?:(?!\[\[|\]\]).)+)\]\]/gs;

export function evidenceSpans(passage: string): EvidenceSpan[] {
  return [...passage.matchAll(SPAN)].map(([, id = '', text = '']) => ({ id, text }));
}

/** The passage with every span written anew, e.g. as an element of its own or as its text alone. */
export function replaceSpans(passage: string, written: (span: EvidenceSpan) => string): string {
  return passage.replace(SPAN, (_all, id: string, text: string) => written({ id, text }));
}
