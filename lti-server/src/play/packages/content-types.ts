import { ok, type Result } from '@langbiang/core';
import { Ajv, type ValidateFunction } from 'ajv';
import type { LibraryMap } from '../assets/h5p-library.js';
import type { ContentTypes } from './clean-params.js';
import { whereOf } from './definitions.js';
import { type PackedLibrary, packedSemantics, storedSemantics } from './package-libraries.js';
import type { PackageZip } from './package-zip.js';
import { paramsSchema } from './params-schema.js';
import type { Field } from './semantics.js';

/**
 * What is known of every library a content may name: from the disk where it is installed, else from the package that brings it.
 * Semantics are read and compiled when a content first names their library.
 */
export async function contentTypes(
  stored: LibraryMap,
  brought: readonly PackedLibrary[],
  zip: PackageZip,
): Promise<Result<ContentTypes>> {
  const known = new Map<string, readonly Field[]>();
  for (const library of brought) {
    const semantics = await packedSemantics(zip, library);
    if (!semantics.ok) return semantics;
    known.set(library.name, semantics.value);
  }
  const semanticsOf = (name: string): readonly Field[] | undefined => {
    const library = known.has(name) ? undefined : stored.get(name);
    if (library) known.set(name, storedSemantics(library));
    return known.get(name);
  };
  // Compiled for this package only: another may bring another patch of the same library.
  const ajv = new Ajv({ strict: false, allErrors: false });
  const compiled = new Map<string, ValidateFunction>();
  return ok({
    semantics: semanticsOf,
    misfit(name, params) {
      const validate = compiled.get(name) ?? ajv.compile(paramsSchema(semanticsOf(name) ?? []));
      compiled.set(name, validate);
      return validate(params) ? null : whereOf(validate.errors);
    },
  });
}
