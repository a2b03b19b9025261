import { gzipSync } from 'node:zlib';
import type { BuiltMap } from '@langbiang/core';
import { inlineSvg } from '../svg/inline-svg.js';

/** What a map may weigh in a page, as a server sends it. */
export const MAX_MAP_BYTES = 25_000;

export function compressedBytes({ svg, alt }: BuiltMap): number {
  return gzipSync(inlineSvg(svg, { prefix: 'map', name: alt }), { level: 9 }).length;
}
