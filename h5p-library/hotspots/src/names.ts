import type { HotspotsParams } from '@langbiang/core';
import { askedSpots } from '../../base/src/index.js';

/** A name to choose from. `isExtra`: it belongs to no place. */
export type Name = { id: string; html: string; feedbackHtml: string; isExtra: boolean };

/** Those of the places asked for; in `label` those of no place too. */
export function namesOf(params: HotspotsParams): Name[] {
  const own = askedSpots(params).map(({ id, html, feedbackHtml }) => ({ id, html, feedbackHtml, isExtra: false }));
  // A host's own editor leaves an empty list out.
  const extras = params.mode === 'label' ? (params.extras ?? []) : [];
  return [...own, ...extras.map((extra) => ({ ...extra, isExtra: true }))];
}
