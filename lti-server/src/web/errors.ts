import { catalogueErrors } from './errors/catalogue.js';
import { ltiErrors } from './errors/lti.js';
import { playErrors } from './errors/play.js';
import { startErrors } from './errors/start.js';
import { webErrors } from './errors/web.js';

/** What a person sees for one code: what happened, and what to do now. `{{name}}` takes the error's parameters. */
export type ErrorText = { title: string; help: string };

export type ErrorEntry = { status: number; vi: ErrorText; en: ErrorText };

/** Every code this server can answer with; docs/errors.md lists the same. */
export const errorCatalogue: Readonly<Record<string, ErrorEntry>> = {
  ...startErrors,
  ...webErrors,
  ...ltiErrors,
  ...catalogueErrors,
  ...playErrors,
};

const unexpected = 'server.unexpected';

/** The entry of a code. A code without one is a gap of ours: shown as unexpected, and a test finds it. */
export function errorEntry(code: string): ErrorEntry & { code: string } {
  const entry = errorCatalogue[code] ?? errorCatalogue[unexpected];
  if (!entry) throw new Error(`The error catalogue lacks ${unexpected}`);
  return { code: errorCatalogue[code] ? code : unexpected, ...entry };
}
