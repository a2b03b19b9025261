import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Finding } from '../finding.js';
import { schemaWords } from './schema-words.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

export type Checked<T> = { readonly value?: T; readonly findings: readonly Finding[] };

const ajv = new Ajv({ allErrors: true, verbose: true });
const compiled = new Map<object, ValidateFunction>();

/** The value at `path` of the file as a `T`, or where and why it is none. `T` is `FromSchema` of the schema. */
export function checkShape<T>(file: YamlFile, path: YamlPath, value: unknown, schema: object): Checked<T> {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  // ajv has just proved the shape; T is the schema's own type, named by the caller.
  if (validate(value)) return { value: value as T, findings: [] };
  const findings = (validate.errors ?? []).filter(isOwnError).map((error) => finding(file, path, error));
  return { findings };
}

/** Errors inside of an `anyOf` only say why each alternative failed; the `anyOf` itself says it once. */
function isOwnError(error: ErrorObject): boolean {
  return !error.schemaPath.includes('/anyOf/');
}

function finding(file: YamlFile, base: YamlPath, error: ErrorObject): Finding {
  const path = [...base, ...pointer(error.instancePath)];
  const extra = error.keyword === 'additionalProperties' ? String(error.params['additionalProperty']) : undefined;
  const place = extra === undefined ? file.at(path) : file.atKey([...path, extra]);
  const where = pointer(error.instancePath).join('.');
  const { message, remedy } = schemaWords(error, error.data);
  const prefix = where === '' ? '' : `\`${where}\`: `;
  return { place, message: { vi: prefix + message.vi, en: prefix + message.en }, remedy };
}

function pointer(instancePath: string): (string | number)[] {
  const steps = instancePath.split('/').slice(1);
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}
