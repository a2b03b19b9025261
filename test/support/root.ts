import { existsSync } from 'node:fs';
import path from 'node:path';

/** The checkout, found from the source as well as from `test/dist`, where benchmarks run. */
export const root = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(path.join(from, 'pnpm-workspace.yaml'))) return from;
  const above = path.dirname(from);
  if (above === from) throw new Error(`No checkout above ${import.meta.dirname}`);
  return findRoot(above);
}
