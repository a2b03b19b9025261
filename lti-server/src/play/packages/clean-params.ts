import { type CodedError, err, ok, type Result } from '@langbiang/core';
import { cleanHtml, escapeText } from './clean-html.js';
import { cleanFile } from './clean-media.js';
import { cleanMetadata } from './clean-metadata.js';
import { mayHold } from './hosts-of-our-types.js';
import { type Field, flattened, libraryOptions, mediaOf, selectValues } from './semantics.js';

/** What the cleaning needs to know of libraries: one by its name, checked, with its parameters' schema. */
export type ContentTypes = {
  semantics(library: string): readonly Field[] | undefined;
  /** Where a library's parameters have not the shape its semantics give them; null when they have. */
  misfit(library: string, params: unknown): string | null;
};

export type Cleaned = {
  params: Record<string, unknown>;
  /** Every library the content names. */
  libraries: ReadonlySet<string>;
  /** The package's files it names. */
  files: ReadonlySet<string>;
};

/**
 * The parameters with what their libraries' semantics describe and nothing else: shapes checked, texts sanitised, unknown keys
 * dropped, defaults filled in (official libraries stumble over a missing group). `files` are the content's own. Errors:
 * `PACKAGE_LIBRARY_MISSING`, `PACKAGE_LIBRARY_NOT_ALLOWED`, `PACKAGE_PARAMS_INVALID`.
 */
export function cleanParams(
  main: { library: string; params: unknown },
  types: ContentTypes,
  files: ReadonlySet<string>,
): Result<Cleaned> {
  const cleaner = new Cleaner(types, files);
  const params = cleaner.params(main.library, main.params, '');
  if (cleaner.error) return err(cleaner.error);
  return ok({ params, libraries: cleaner.libraries, files: cleaner.files });
}

type Given = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What PHP leaves where an object is empty. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const own = (object: Given, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** Everything else is still walked after the first error, which costs little and keeps the walk simple. */
class Cleaner {
  readonly libraries = new Set<string>();
  readonly files = new Set<string>();
  error: CodedError | undefined;

  constructor(
    private readonly types: ContentTypes,
    private readonly known: ReadonlySet<string>,
  ) {}

  params(library: string, given: unknown, where: string): Record<string, unknown> {
    const fields = this.types.semantics(library);
    if (!fields) {
      this.refuse('PACKAGE_LIBRARY_MISSING', { library });
      return {};
    }
    this.libraries.add(library);
    const params = isNothing(given) ? {} : given;
    const misfit = this.types.misfit(library, params);
    if (misfit || !isObject(params)) {
      this.refuse('PACKAGE_PARAMS_INVALID', { where: `${where}${misfit ?? '/'}` });
      return {};
    }
    return this.fields(fields, params, { library, where });
  }

  private refuse(code: string, params: Record<string, string>): void {
    this.error ??= { code, params };
  }

  private fields(fields: readonly Field[], given: Given, at: Place): Record<string, unknown> {
    const cleaned: Record<string, unknown> = {};
    for (const field of fields) {
      const name = field.name ?? '';
      const value = this.value(field, own(given, name), { ...at, where: `${at.where}/${name}` });
      if (value !== undefined) cleaned[name] = value;
    }
    return cleaned;
  }

  private value(field: Field, given: unknown, at: Place): unknown {
    // A list may be empty; anything else that is one is nothing.
    const value = field.type !== 'list' && isNothing(given) ? undefined : (given ?? undefined);
    if (mediaOf(field)) return this.media(field, value);
    switch (field.type) {
      case 'text':
        return text(field, value ?? field.default, at);
      case 'number':
        return number(field, value ?? field.default);
      case 'boolean':
        return boolean(value ?? field.default, field);
      case 'select':
        return select(field, value ?? field.default, at);
      case 'list':
        return this.list(field, value ?? field.default, at);
      case 'group':
        return this.group(field, value, at);
      case 'library':
        return this.library(field, value, at);
      default:
        return undefined;
    }
  }

  private list(field: Field, given: unknown, at: Place): unknown[] | undefined {
    if (!Array.isArray(given)) return field.optional ? undefined : [];
    const items = given.map((item, index) =>
      this.value(field.field ?? { type: 'text' }, item, { ...at, where: `${at.where}/${index}` }),
    );
    return items.filter((item) => item !== undefined).slice(0, field.max ?? items.length);
  }

  private group(field: Field, given: unknown, at: Place): unknown {
    // Official editors write every group, and official libraries count on it; ours mean it when one is not there.
    if (given === undefined && (field.optional || field.common) && isOurs(at.library)) return undefined;
    const fields = field.fields ?? [];
    const only = flattened(field);
    if (only && !(isObject(given) && isWhole(given, only))) {
      return this.value(only, given ?? (isObject(field.default) ? own(field.default, only.name ?? '') : undefined), at);
    }
    const from = isObject(given) ? given : isObject(field.default) ? field.default : {};
    // Ours bring their words in two languages; the defaults in their semantics are English.
    const wanted =
      field.common && isOurs(at.library) ? fields.filter(({ name = '' }) => Object.hasOwn(from, name)) : fields;
    const cleaned = this.fields(wanted, from, at);
    const id = own(from, 'subContentId');
    return field.isSubContent && isUuid(id) ? { ...cleaned, subContentId: id } : cleaned;
  }

  private library(field: Field, given: unknown, at: Place): unknown {
    const name = isObject(given) ? own(given, 'library') : undefined;
    if (!isObject(given) || typeof name !== 'string' || name === '') return undefined;
    if (!mayHold(libraryOptions(field), name)) {
      this.refuse('PACKAGE_LIBRARY_NOT_ALLOWED', { library: name.slice(0, 120), where: at.where });
      return undefined;
    }
    const id = own(given, 'subContentId');
    return {
      library: name,
      params: this.params(name, own(given, 'params'), `${at.where}/params`),
      ...(isUuid(id) && { subContentId: id }),
      metadata: cleanMetadata(own(given, 'metadata'), escaper(name)),
    };
  }

  private media(field: Field, given: unknown): unknown {
    const one = (file: unknown) => {
      const cleaned = isObject(file) ? cleanFile(file, field.extraAttributes ?? [], this.known) : undefined;
      if (cleaned?.inPackage) this.files.add(cleaned.inPackage);
      return cleaned?.file;
    };
    if (mediaOf(field) === 'one') return one(given);
    const files = Array.isArray(given) ? given.map(one).filter((file) => file !== undefined) : [];
    return files.length > 0 ? files : undefined;
  }
}

/** The library whose parameters are being cleaned, and where in the content they stand. */
type Place = { library: string; where: string };

/** A group of one field that was stored whole, not flattened: an object with that key, where its field is none or has other keys. */
const isWhole = (given: Given, only: Field): boolean =>
  Object.hasOwn(given, only.name ?? '') && !(only.fields ?? []).some(({ name }) => name === only.name);

const isOurs = (library: string): boolean => library.startsWith('Langbiang.');

const UUID = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;
const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Ours put plain text into the page as text; what official libraries put in, they put in as HTML. */
const escaper = (library: string): ((text: string) => string) => (isOurs(library) ? (plain) => plain : escapeText);

function text(field: Field, given: unknown, { library }: Place): string | undefined {
  if (given === undefined || (typeof given === 'object' && given !== null)) return field.optional ? undefined : '';
  const whole = String(given).replaceAll('\u0000', '');
  const cut = field.maxLength !== undefined && !field.tags ? whole.slice(0, field.maxLength) : whole;
  return field.tags ? cleanHtml(cut, field) : escaper(library)(cut);
}

function number(field: Field, given: unknown): number | undefined {
  const value = typeof given === 'string' ? Number.parseFloat(given.replace(',', '.')) : Number(given);
  if (given === undefined || !Number.isFinite(value)) return field.optional ? undefined : (field.min ?? 0);
  const bounded = Math.min(field.max ?? Infinity, Math.max(field.min ?? -Infinity, value));
  return field.decimals === undefined ? bounded : Number(bounded.toFixed(Math.min(20, Math.max(0, field.decimals))));
}

function boolean(given: unknown, { optional }: Field): boolean | undefined {
  if (given === undefined) return optional ? undefined : false;
  return given === true || given === 1 || given === 'true' || given === '1';
}

function select(field: Field, given: unknown, at: Place): unknown {
  const values = selectValues(field);
  const fits = (value: unknown) => !values || values.some((each) => String(each) === String(value));
  const plain = (value: unknown) => (typeof value === 'string' ? escaper(at.library)(value) : value);
  if (field.multiple)
    return (Array.isArray(given) ? given : given === undefined ? [] : [given]).filter(fits).map(plain);
  const one: unknown = Array.isArray(given) ? given[0] : given;
  if (one !== undefined && one !== null && fits(one)) return plain(one);
  return field.optional ? undefined : plain(values?.[0]);
}
