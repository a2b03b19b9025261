/** Below this number a group is so small that a figure points at persons. */
export const PUPILS_SHOWN_FROM = 5;

/** A number of pupils as it may leave the server. */
export type PupilCount = number | 'fewer-than-5';

/** How many opened and how many of them completed; 0 is told only where there is nobody. */
export type PupilCounts = { opened: PupilCount; completed: PupilCount };

export function shownPupils(opened: number, completed: number): PupilCounts {
  if (opened === 0) return { opened: 0, completed: 0 };
  return { opened: shown(opened), completed: shown(completed) };
}

const shown = (pupils: number): PupilCount => (pupils < PUPILS_SHOWN_FROM ? 'fewer-than-5' : pupils);
