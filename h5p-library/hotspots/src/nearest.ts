import type { Hotspot } from '@langbiang/core';

/** A finger hits nothing smaller (CSS px). */
const FINGER = 44;

type Pixels = { readonly x: number; readonly y: number };
type Size = { readonly width: number; readonly height: number };

/**
 * The place a press belongs to: of the marks a finger reaches the nearest, else the smallest shape around the point, else
 * the place whose own outline was pressed (`element`). `at` and `size` in CSS pixels of the picture as it is shown.
 */
export function spotAt<S extends Hotspot>(
  spots: readonly S[],
  at: Pixels,
  size: Size,
  element: (id: string) => boolean,
): S | undefined {
  const reached = spots.flatMap((spot) => {
    const [dx, dy] = [at.x - (spot.x / 100) * size.width, at.y - (spot.y / 100) * size.height];
    const [width, height] = [(spot.width / 100) * size.width, (spot.height / 100) * size.height];
    const isSmall = Math.max(width, height) <= FINGER;
    const [w, h] = isSmall ? [FINGER, FINGER] : [Math.max(width, FINGER), Math.max(height, FINGER)];
    const isIn = isSmall || spot.shape === 'circle' ? isInEllipse(dx, dy, w, h) : isInBox(dx, dy, w, h);
    return isIn ? [{ spot, area: w * h, distance: Math.hypot(dx, dy) }] : [];
  });
  const [nearest] = reached.sort((a, b) => a.area - b.area || a.distance - b.distance);
  return nearest?.spot ?? spots.find((spot) => spot.element !== undefined && element(spot.element));
}

const isInEllipse = (dx: number, dy: number, width: number, height: number) =>
  ((2 * dx) / width) ** 2 + ((2 * dy) / height) ** 2 <= 1;

const isInBox = (dx: number, dy: number, width: number, height: number) =>
  Math.abs(dx) <= width / 2 && Math.abs(dy) <= height / 2;
