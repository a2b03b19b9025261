import { err, ok, type Result } from '@langbiang/core';
import { shown } from './entry-check.js';
import { limits } from './limits.js';

/**
 * JSON from a stranger. Its depth is bounded before it is parsed, so that everything behind may walk it recursively. Errors:
 * `PACKAGE_JSON_INVALID`, `PACKAGE_JSON_DEPTH`.
 */
export function parseJson(file: string, bytes: Buffer): Result<unknown> {
  const path = shown(file);
  let text: string;
  try {
    // Without the BOM that some editors write.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err({ code: 'PACKAGE_JSON_INVALID', params: { path } });
  }
  if (depthOf(text) > limits.jsonDepth) return err({ code: 'PACKAGE_JSON_DEPTH', params: { path } });
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ code: 'PACKAGE_JSON_INVALID', params: { path } });
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Brackets in brackets, those inside texts not counted. */
function depthOf(text: string): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) inText = !inText;
    else if (inText) at += char === BACKSLASH ? 1 : 0;
    else if (char === OPEN_LIST || char === OPEN_OBJECT) depth += 1;
    else if (char === CLOSE_LIST || char === CLOSE_OBJECT) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
