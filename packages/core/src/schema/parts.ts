import type { JSONSchema } from 'json-schema-to-ts';

/** Words the JSON Schemas of the framework and the fact base share. `as const` keeps them literal for json-schema-to-ts. */
export const text = { type: 'string', minLength: 1 } as const;
export const texts = { type: 'array', items: text } as const;
export const isoDate = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
/** A day, a month or a year: as exact as the source is known. */
export const partialDate = { type: 'string', pattern: '^\\d{4}(-\\d{2}){0,2}$' } as const;
export const levelId = { enum: ['TH', 'THCS', 'THPT'] } as const;
export const grade = { type: 'integer', minimum: 1, maximum: 12 } as const;
export const grades = { type: 'array', items: grade, uniqueItems: true } as const;
/** How sure the compilers of the data are; explained in `meta.confidence_scale`. */
export const confidence = { enum: ['high', 'medium', 'low'] } as const;
/** Ids of the framework's `sources`. */
export const sourceIds = { type: 'array', items: text, minItems: 1, uniqueItems: true } as const;

type Properties = Readonly<Record<string, JSONSchema>>;
type None = Readonly<Record<never, JSONSchema>>;

/** An object with these properties and no others: a misspelt key is a problem, not a silent loss. */
export function closed<const R extends Properties, const O extends Properties = None>(required: R, optional?: O) {
  return {
    type: 'object',
    additionalProperties: false,
    properties: { ...required, ...optional } as R & O,
    required: Object.keys(required) as readonly (keyof R & string)[],
  } as const;
}

export function listOf<const S extends JSONSchema>(items: S) {
  return { type: 'array', items, minItems: 1 } as const;
}
