import { createHash } from 'node:crypto';
import path from 'node:path';
import { err, ok, type Result } from '@langbiang/core';
import type { ItemStore } from '@langbiang/store';
import { type LibraryMap, readLibraries } from '../assets/h5p-library.js';
import { type Cleaned, cleanParams } from './clean-params.js';
import { contentTypes } from './content-types.js';
import { type H5pJson, readH5pJson } from './definitions.js';
import { extractContent, extractLibraries, folderOf } from './extract.js';
import { CONTENT_TYPES, checkTypes } from './file-types.js';
import { newStaging, type PackageHome, place } from './package-home.js';
import {
  asStored,
  mainLibrary,
  neededLibraries,
  type PackedLibrary,
  packedLibraries,
  readPart,
} from './package-libraries.js';
import { openPackage, type PackageZip } from './package-zip.js';
import { type UploadDetails, uploadCard } from './upload-card.js';

export type ImportRequest = {
  /** The `.h5p` on this machine. */
  file: string;
  /** Only an administrator's package may bring libraries: they are program code. */
  by: 'administrator' | 'teacher';
  /** The school it belongs to; absent: every school sees it. */
  tenantId?: string;
  details: UploadDetails;
};

export type ImportDeps = {
  home: PackageHome;
  /** Folder of our own built libraries. */
  ours: string;
  items: Pick<ItemStore, 'put'>;
  clock: () => Date;
  /** Permanent id of the new item. */
  newId: () => string;
  playOrigin: string | null;
};

export type ImportedItem = {
  id: string;
  version: string;
  title: string;
  library: string;
  /** Libraries that were not on this server before, "Name major.minor". */
  installed: readonly string[];
  /** Plays apart from the session and is scored in the browser. */
  isolated: boolean;
};

/** A package that was read and judged; nothing of it is on the disk yet. */
type Judged = {
  json: H5pJson;
  library: string;
  content: Cleaned;
  /** To be installed with it. */
  brought: readonly PackedLibrary[];
  isolated: boolean;
  version: string;
};

/**
 * Takes an `.h5p` package: judged whole in memory first, then unpacked aside, then put in place by renames, then made an item. A
 * refusal, a fault and a `kill -9` at any point leave nothing half. Errors: the `PACKAGE_…` codes.
 */
export async function importPackage(request: ImportRequest, deps: ImportDeps): Promise<Result<ImportedItem>> {
  const zip = await openPackage(request.file);
  if (!zip.ok) return zip;
  try {
    const judged = await judge(zip.value, request, deps);
    return judged.ok ? await keep(zip.value, judged.value, { request, deps }) : judged;
  } finally {
    zip.value.close();
  }
}

async function judge(zip: PackageZip, { by }: ImportRequest, deps: ImportDeps): Promise<Result<Judged>> {
  const json = await readPart(zip, 'h5p.json', readH5pJson);
  if (!json.ok) return json;
  const library = mainLibrary(json.value.mainLibrary, json.value.preloadedDependencies);
  if (!library.ok) return library;
  const shelves = await sortLibraries(zip, deps);
  if (!shelves.ok) return shelves;
  const { ours, known, brought } = shelves.value;
  const types = await contentTypes(known, brought, zip);
  if (!types.ok) return types;
  const content = await readContent(zip, library.value, types.value);
  if (!content.ok) return content;
  const closure = neededLibraries(known, content.value.libraries);
  if (!closure.ok) return closure;
  const installs = brought.filter(({ name }) => closure.value.some((each) => each.name === name));
  const [first] = installs;
  if (first && by !== 'administrator') {
    return err({ code: 'PACKAGE_LIBRARY_NEEDS_ADMIN', params: { library: first.name } });
  }
  const isolated = closure.value.some(({ name }) => !ours.has(name));
  if (isolated && deps.playOrigin === null) return err({ code: 'PACKAGE_PLAY_ORIGIN' });
  const version = hash16(
    JSON.stringify(content.value.params),
    ...closure.value.map((each) => `${each.name}.${each.patch}`),
  );
  return ok({ json: json.value, library: library.value, content: content.value, brought: installs, isolated, version });
}

type Shelves = {
  ours: LibraryMap;
  /** All that the content may use, those the package brings included. */
  known: LibraryMap;
  /** Brought by the package, and not on this server in this patch or a newer one. */
  brought: PackedLibrary[];
};

async function sortLibraries(zip: PackageZip, deps: ImportDeps): Promise<Result<Shelves>> {
  const packed = await packedLibraries(zip);
  if (!packed.ok) return packed;
  const ours = readLibraries(deps.ours);
  const known = new Map([...readLibraries(deps.home.libraries), ...ours]);
  const brought: PackedLibrary[] = [];
  for (const library of packed.value.values()) {
    const stored = known.get(library.name);
    if (stored && stored.patch >= library.json.patchVersion) continue;
    if (library.json.machineName.startsWith('Langbiang.')) {
      return err({ code: 'PACKAGE_LIBRARY_RESERVED', params: { library: library.name } });
    }
    brought.push(library);
    known.set(library.name, asStored(library));
  }
  return ok({ ours, known, brought });
}

async function readContent(
  zip: PackageZip,
  library: string,
  types: Parameters<typeof cleanParams>[1],
): Promise<Result<Cleaned>> {
  const params = await readPart(zip, 'content/content.json', (_file, json) => ok(json));
  if (!params.ok) return params;
  const files = zip.paths.filter((file) => file.startsWith('content/')).map((file) => file.slice('content/'.length));
  const allowed = checkTypes(files, CONTENT_TYPES);
  if (!allowed.ok) return allowed;
  return cleanParams({ library, params: params.value }, types, new Set(files));
}

async function keep(
  zip: PackageZip,
  judged: Judged,
  { request, deps }: { request: ImportRequest; deps: ImportDeps },
): Promise<Result<ImportedItem>> {
  const { content, brought, library, isolated, version } = judged;
  const id = deps.newId();
  const card = uploadCard({ id, title: judged.json.title, library, params: content.params, isolated }, request.details);
  const staging = await newStaging(deps.home, id);
  try {
    const files = await extractContent(zip, content.files, path.join(staging.dir, 'content'));
    if (!files.ok) return files;
    const libraries = await extractLibraries(zip, brought, path.join(staging.dir, 'libraries'));
    if (!libraries.ok) return libraries;
    for (const each of brought) {
      const folder = folderOf(each);
      await place(path.join(staging.dir, 'libraries', folder), path.join(deps.home.libraries, folder));
    }
    if (content.files.size > 0)
      await place(path.join(staging.dir, 'content'), path.join(deps.home.contents, id, version));
    const { tenantId } = request;
    const item = { id, version, library, meta: card, params: content.params, updatedAt: deps.clock().toISOString() };
    await deps.items.put({ ...item, ...(tenantId !== undefined && { tenantId }) });
  } finally {
    await staging.remove();
  }
  return ok({ id, version, title: card.title.vi, library, installed: brought.map(({ name }) => name), isolated });
}

const hash16 = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
