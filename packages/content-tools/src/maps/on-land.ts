type Spot = readonly [number, number];
type Ring = readonly Spot[];

/** Sheet units: an outline this near to a place is drawn on it. */
const NEAR = 5;

/** The place lies in one of the rings, or on the edge of one. */
export function isOnLand(spot: Spot, rings: readonly Ring[]): boolean {
  return rings.some(
    (ring) => isInside(spot, ring) || ring.some(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) < NEAR),
  );
}

/** Even-odd rule: a ray from the place crosses the edge an odd number of times. */
function isInside([x, y]: Spot, ring: Ring): boolean {
  return ring.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = ring.at(index - 1) ?? [x1, y1];
    const isCrossed = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return inside !== isCrossed;
  }, false);
}
