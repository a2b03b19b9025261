import { type IconName, parse } from '../../base/src/index.js';

export type Strand = 'A' | 'B' | 'C' | 'D';

/** A strand is never told by its colour alone: letter, name and sign go with it. */
export const SIGNS: Record<Strand, IconName> = { A: 'globe', B: 'wave', C: 'gong', D: 'shield' };

/** Our own band of diamonds, after the cloth of the highlands; two colours, drawn once and repeated. */
const BAND =
  '<svg xmlns="http://www.w3.org/2000/svg" class="lb-brocade" width="100%" height="20" aria-hidden="true" focusable="false"><defs><pattern id="@id" width="40" height="20" patternUnits="userSpaceOnUse"><path class="lb-brocade-a" d="M20 1l9 9-9 9-9-9zM0 5l5 5-5 5zM40 5l-5 5 5 5z"/><path class="lb-brocade-b" d="M20 6l4 4-4 4-4-4z"/></pattern></defs><rect width="100%" height="20" fill="url(#@id)"/></svg>';

let bands = 0;
export function brocade(): Node {
  bands += 1;
  return parse(BAND.replace(/@id/g, `lb-brocade-${bands}`));
}
