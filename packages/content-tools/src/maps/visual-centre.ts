import polylabel from 'polylabel';

type Ring = [number, number][];

/** The place inside of the largest of the rings that is farthest from its edge. Sheet units; there must be a ring. */
export function visualCentre(rings: readonly Ring[]): [number, number] {
  const found = rings.map((ring) => polylabel([ring], 1)).sort((a, b) => b.distance - a.distance);
  const [x, y] = found[0] ?? [Number.NaN, Number.NaN];
  return [Math.round(x), Math.round(y)];
}

/** Left, top, width, height of what the rings enclose, in whole sheet units. */
export function boundsOf(rings: readonly Ring[]): [number, number, number, number] {
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return [left, top, Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
}
