import { encodeBlanks } from '../../base/src/index.js';

/** More spelled-out combinations help no reader of a statement. */
const MOST = 32;

/**
 * `correctResponsesPattern` of a fill-in: every right way to fill all blanks, the first choice of each blank first. It
 * only informs (our own server scores from the parameters), so it is cut where combinations explode.
 */
export function patterns(accepted: string[][]): string[] {
  let rows: string[][] = [[]];
  for (const words of accepted) {
    rows = words.flatMap((word) => rows.map((row) => [...row, word])).slice(0, MOST);
  }
  return rows.map((row) => `{case_matters=false}${encodeBlanks(row)}`);
}
