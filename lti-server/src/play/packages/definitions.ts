import { err, ok, type Result } from '@langbiang/core';
import { Ajv, type ErrorObject } from 'ajv';
import { CORE_API } from './limits.js';
import type { Field } from './semantics.js';

export type Dependency = { machineName: string; majorVersion: number; minorVersion: number };

/** `h5p.json` (https://h5p.org/documentation/developers/json-file-definitions), as far as it is read. */
export type H5pJson = {
  title: string;
  language?: string;
  mainLibrary: string;
  preloadedDependencies: Dependency[];
};

/** `library.json` (https://h5p.org/library-definition), as far as it is read. */
export type LibraryJson = Dependency & {
  title: string;
  patchVersion: number;
  runnable?: number | boolean;
  coreApi?: { majorVersion: number; minorVersion: number };
  preloadedJs?: { path: string }[];
  preloadedCss?: { path: string }[];
  preloadedDependencies?: Dependency[];
  dynamicDependencies?: Dependency[];
  editorDependencies?: Dependency[];
};

/** "Name major.minor", as parameters name a library. */
export const nameOf = ({ machineName, majorVersion, minorVersion }: Dependency): string =>
  `${machineName} ${majorVersion}.${minorVersion}`;

const version = { type: 'integer', minimum: 0, maximum: 99_999 };
const machineName = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$', not: { pattern: '\\.\\.' } };
const dependency = {
  type: 'object',
  required: ['machineName', 'majorVersion', 'minorVersion'],
  properties: { machineName, majorVersion: version, minorVersion: version },
};
const dependencies = { type: 'array', maxItems: 200, items: dependency };
const files = {
  type: 'array',
  maxItems: 200,
  items: {
    type: 'object',
    required: ['path'],
    // Within its library: no way up, no root, no other scheme.
    properties: { path: { type: 'string', maxLength: 240, pattern: '^(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\\\:?#]+$' } },
  },
};
const title = { type: 'string', maxLength: 500 };

const h5pSchema = {
  type: 'object',
  required: ['title', 'mainLibrary', 'preloadedDependencies'],
  properties: {
    title,
    language: { type: 'string', maxLength: 35 },
    mainLibrary: machineName,
    preloadedDependencies: { ...dependencies, minItems: 1 },
  },
};

const librarySchema = {
  ...dependency,
  required: [...dependency.required, 'title', 'patchVersion'],
  properties: {
    ...dependency.properties,
    title,
    patchVersion: version,
    runnable: { type: ['integer', 'boolean'] },
    coreApi: {
      type: 'object',
      required: ['majorVersion', 'minorVersion'],
      properties: { majorVersion: version, minorVersion: version },
    },
    preloadedJs: files,
    preloadedCss: files,
    preloadedDependencies: dependencies,
    dynamicDependencies: dependencies,
    editorDependencies: dependencies,
  },
};

/** Names that would change objects instead of standing in them. */
const fieldName = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  not: { pattern: '^(__proto__|prototype|constructor)$' },
};

const semanticsSchema = {
  $defs: {
    field: {
      type: 'object',
      required: ['type'],
      properties: {
        name: fieldName,
        type: { type: 'string' },
        optional: { type: 'boolean' },
        tags: { type: 'array', items: { type: 'string' } },
        field: { $ref: '#/$defs/field' },
        fields: { $ref: '#/$defs/fields' },
        isSubContent: { type: 'boolean' },
        extraAttributes: { type: 'array', items: fieldName },
      },
      allOf: [
        { anyOf: [{ properties: { type: { not: { const: 'group' } } } }, { required: ['fields'] }] },
        { anyOf: [{ properties: { type: { not: { const: 'list' } } } }, { required: ['field'] }] },
      ],
    },
    fields: {
      type: 'array',
      maxItems: 500,
      items: { allOf: [{ $ref: '#/$defs/field' }, { required: ['name'] }] },
    },
  },
  $ref: '#/$defs/fields',
};

const ajv = new Ajv({ strict: false });

function definition<T>(schema: object): (path: string, json: unknown) => Result<T> {
  const validate = ajv.compile<T>(schema);
  return (path, json) => {
    if (validate(json)) return ok(json);
    return err({ code: 'PACKAGE_DEFINITION_INVALID', params: { path, where: whereOf(validate.errors) } });
  };
}

/** JSON pointer of the first problem, with what is wrong there. */
export function whereOf(errors: readonly ErrorObject[] | null | undefined, prefix = ''): string {
  const [first] = errors ?? [];
  return `${prefix}${first?.instancePath || '/'} (${first?.message ?? 'is not valid'})`.slice(0, 300);
}

export const readH5pJson = definition<H5pJson>(h5pSchema);
export const readSemantics = definition<Field[]>(semanticsSchema);
const readLibraryShape = definition<LibraryJson>(librarySchema);

/** Errors: `PACKAGE_DEFINITION_INVALID`, `PACKAGE_CORE_TOO_OLD`. */
export function readLibraryJson(path: string, json: unknown): Result<LibraryJson> {
  const read = readLibraryShape(path, json);
  if (!read.ok) return read;
  const { majorVersion: major, minorVersion: minor } = read.value.coreApi ?? { majorVersion: 1, minorVersion: 0 };
  const isKnown = major < CORE_API.major || (major === CORE_API.major && minor <= CORE_API.minor);
  if (isKnown) return read;
  return err({
    code: 'PACKAGE_CORE_TOO_OLD',
    params: { library: nameOf(read.value), needs: `${major}.${minor}`, has: `${CORE_API.major}.${CORE_API.minor}` },
  });
}
