import { ok, type Result } from '@langbiang/core';
import { refuse } from './codes.js';
import type { RawParams } from './engine.js';

export type Params = Readonly<Record<string, string>>;

/**
 * Each parameter once. OAuth 2.0 (RFC 6749 §3.1) forbids repeated ones: two readers of the same request
 * could otherwise see two different values.
 */
export function singleParams(raw: RawParams): Result<Params> {
  const entries: [string, string][] = [];
  for (const [name, values] of Object.entries(raw)) {
    const [value, ...more] = values;
    if (more.length > 0) return refuse('LTI_PARAM_REPEATED', { name: name.slice(0, 64) });
    if (value !== undefined) entries.push([name, value]);
  }
  return ok(Object.fromEntries(entries));
}
