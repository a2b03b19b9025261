import { boxH5pJson, boxJson, boxPackage, boxParams, PIXEL } from './good-package.js';
import type { RawEntry } from './raw-zip.js';

/** What it is, the code it must be refused with, and how its bytes are made. */
export type BadPackage = readonly [what: string, code: string, bytes: () => Buffer];

export const json = JSON.stringify;

export const params = (over: object) => ({ 'content/content.json': json({ ...boxParams, ...over }) });
export const h5p = (over: object) => ({ 'h5p.json': json({ ...boxH5pJson, ...over }) });
export const library = (over: object) => ({ 'Test.Box-1.0/library.json': json({ ...boxJson, ...over }) });
export const semantics = (value: unknown) => ({ 'Test.Box-1.0/semantics.json': json(value) });
export const withEntry = (entry: RawEntry) => () => boxPackage({}, [entry]);
export const named = (name: string) => withEntry({ name, data: PIXEL, method: 0 });
