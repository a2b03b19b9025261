/**
 * How many words a text has, as Vietnamese teachers count: every run of letters or digits between spaces is one («Trường
 * Sa» are two); a dash or a bullet standing alone is none.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
