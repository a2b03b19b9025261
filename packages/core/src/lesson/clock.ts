/** Seconds of `1:05` or `0:07.5`, as lesson files write times of a recording. */
export function seconds(clock: string): number {
  const [minutes, rest] = clock.split(':');
  return Number(minutes) * 60 + Number(rest);
}
