/**
 * How a pupil's answer is written into `result.response`, after cmi.interaction as xAPI 1.0.3 takes it over
 * (xAPI-Data.md, "Interaction Activities"): `[,]` between items, `[.]` inside a pair. The same strings are the
 * browser's working state, so what is saved, sent and scored cannot differ.
 */
const ITEM = '[,]';
const PAIR = '[.]';

/** Option ids ticked, in the order given: `a[,]c`. */
export function encodeChoices(ids: readonly string[]): string {
  return ids.join(ITEM);
}

/** Option ids of `a[,]c`, each once; nothing ticked is the empty string. */
export function decodeChoices(response: string): string[] {
  return response === '' ? [] : [...new Set(response.split(ITEM))];
}

/** Verdict per statement id, written as a matching: `a[.]true[,]b[.]false`. Statements without a verdict are left out. */
export function encodeVerdicts(verdicts: ReadonlyMap<string, boolean>): string {
  return [...verdicts].map(([id, verdict]) => `${id}${PAIR}${verdict}`).join(ITEM);
}

/** The verdicts of `a[.]true[,]b[.]false`. A statement named twice keeps its first verdict; anything malformed is dropped. */
export function decodeVerdicts(response: string): Map<string, boolean> {
  const verdicts = new Map<string, boolean>();
  for (const pair of response.split(ITEM)) {
    const [id, verdict, ...rest] = pair.split(PAIR);
    if (!id || rest.length > 0 || verdicts.has(id)) continue;
    if (verdict === 'true' || verdict === 'false') verdicts.set(id, verdict === 'true');
  }
  return verdicts;
}

/**
 * Typed answers in the order of the blanks: `text[,]text`. cmi.interaction knows no escape, so a delimiter that a pupil
 * types becomes a space; comparing answers drops it on both sides (see answer-text.ts).
 */
export function encodeBlanks(answers: readonly string[]): string {
  return answers.map((answer) => answer.split(ITEM).join(' ')).join(ITEM);
}

/** Typed answers of `text[,]text`, always `count` long: missing ones are empty, surplus ones are dropped. */
export function decodeBlanks(response: string, count: number): string[] {
  const answers = response.split(ITEM);
  return Array.from({ length: count }, (_, index) => answers[index] ?? '');
}
