import type { SentStatement } from './answer-queue.js';

/** The parts of a statement the H5P core makes that our server reads. */
export type H5pStatement = {
  verb?: { id?: string };
  object?: { id?: string; definition?: { extensions?: Record<string, unknown> } };
  result?: Record<string, unknown>;
};

/** What is sent of a statement: no actor (the session says who it is), no texts (the server has the lesson). */
export function sentStatement({ verb, object, result }: H5pStatement, id: string, now: Date): SentStatement {
  const { id: objectId, definition } = object ?? {};
  return {
    id,
    verb: { id: verb?.id },
    object: { id: objectId, ...(definition?.extensions && { definition: { extensions: definition.extensions } }) },
    ...(result && { result }),
    timestamp: now.toISOString(),
  };
}

/** A random UUID also where `crypto.randomUUID` is missing: pages served by plain http on a school's network. */
export function randomUuid(source: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array }): string {
  const bytes = source.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
