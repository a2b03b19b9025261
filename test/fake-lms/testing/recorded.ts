import { readFileSync } from 'node:fs';

/** One request and answer of the real Moodle (test/fixtures/moodle-recorded). */
export type Recorded = {
  request: { method: string; url: string; headers: Record<string, string>; body?: unknown };
  response: {
    status: number;
    statusText: string;
    headers?: Record<string, string>;
    contentType?: string;
    link?: string;
    body: unknown;
  };
};

export const readRecorded = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/moodle-recorded/${name}.json`, import.meta.url), 'utf8')) as T;
