import { adminErrors } from './errors/admin.js';
import { catalogueErrors } from './errors/catalogue.js';
import { ltiErrors } from './errors/lti.js';
import { markingErrors } from './errors/marking.js';
import { packageErrors } from './errors/package.js';
import { playErrors } from './errors/play.js';
import { startErrors } from './errors/start.js';
import { storeErrors } from './errors/store.js';
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
  ...storeErrors,
  ...adminErrors,
  ...markingErrors,
  ...playErrors,
  ...packageErrors,
};

const unexpected = 'SERVER_UNEXPECTED';

/** The one spelling people see and docs/errors.md lists: `store.read_only` → `STORE_READ_ONLY`. */
export const publicCode = (code: string): string => code.toUpperCase().replace(/[.-]/g, '_');

/** The entry of a code. A code without one is a gap of ours: shown as unexpected, and a test finds it. */
export function errorEntry(code: string): ErrorEntry & { code: string } {
  const known = Object.hasOwn(errorCatalogue, publicCode(code)) ? publicCode(code) : unexpected;
  const entry = errorCatalogue[known];
  if (!entry) throw new Error(`The error catalogue lacks ${known}`);
  return { code: known, ...entry };
}
