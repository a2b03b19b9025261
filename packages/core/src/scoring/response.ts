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
  const known = [...decodePairs(response)].filter(([, verdict]) => verdict === 'true' || verdict === 'false');
  return new Map(known.map(([id, verdict]) => [id, verdict === 'true']));
}

/** Pairs in the order given: `left[.]right[,]left[.]right`. */
export function encodePairs(pairs: ReadonlyMap<string, string>): string {
  return [...pairs].map(([left, right]) => `${left}${PAIR}${right}`).join(ITEM);
}

/** The pairs of `left[.]right[,]…`. A left side named twice keeps its first partner; anything malformed is dropped. */
export function decodePairs(response: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of response.split(ITEM)) {
    const [left, right, ...rest] = pair.split(PAIR);
    if (left && right && rest.length === 0 && !pairs.has(left)) pairs.set(left, right);
  }
  return pairs;
}

/** Spans marked per claim, written as a matching, `span[.]claim` for each mark; a claim and a span may stand in several. */
export function encodeMarks(marks: ReadonlyMap<string, ReadonlySet<string>>): string {
  return [...marks].flatMap(([claim, spans]) => [...spans].map((span) => `${span}${PAIR}${claim}`)).join(ITEM);
}

/** Claim id → the spans marked for it. Anything malformed is dropped. */
export function decodeMarks(response: string): Map<string, Set<string>> {
  const marks = new Map<string, Set<string>>();
  for (const mark of response.split(ITEM)) {
    const [span, claim, ...rest] = mark.split(PAIR);
    if (span && claim && rest.length === 0) marks.set(claim, (marks.get(claim) ?? new Set()).add(span));
  }
  return marks;
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
