import { createHash } from 'node:crypto';

/** The first 16 hex digits of SHA-256: enough to tell files of one content folder apart, short enough for a name. */
export function hash16(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) {
    // The length first, so that ['ab', 'c'] and ['a', 'bc'] differ.
    sum.update(`${part.length}:`).update(part);
  }
  return sum.digest('hex').slice(0, 16);
}
