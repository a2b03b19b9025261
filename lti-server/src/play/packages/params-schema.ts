import { type Field, flattened, mediaOf } from './semantics.js';

/** What editors leave where nothing was entered: PHP writes an empty object as a list. */
const NOTHING = [{ type: 'null' }, { type: 'array', maxItems: 0 }];

const file = {
  type: 'object',
  required: ['path'],
  properties: {
    path: { type: 'string', maxLength: 2_000 },
    mime: { type: ['string', 'null'], maxLength: 100 },
  },
};

/**
 * The JSON Schema of a library's parameters. It holds the shapes: a list where a list belongs, an object where a group does. What can
 * be mended without changing the meaning (a number written as text, a choice that is gone, a missing field) is left to
 * `cleanParams`, as every H5P host does. A sub-content's own parameters are checked with its own library's schema.
 */
export function paramsSchema(fields: readonly Field[]): object {
  const properties = Object.fromEntries(fields.map((field) => [field.name ?? '', schemaOf(field)]));
  return { type: 'object', properties };
}

function schemaOf(field: Field): object {
  const media = mediaOf(field);
  if (media === 'one') return { anyOf: [...NOTHING, { type: 'object', maxProperties: 0 }, file] };
  if (media === 'many') return { anyOf: [{ type: 'null' }, { type: 'array', maxItems: 50, items: file }] };
  switch (field.type) {
    case 'text':
    case 'boolean':
      return { type: ['string', 'number', 'boolean', 'null'] };
    case 'number':
      return {
        anyOf: [
          { type: ['number', 'boolean', 'null'] },
          { type: 'string', pattern: '^\\s*(-?[0-9]*[.,]?[0-9]*)\\s*$' },
        ],
      };
    case 'select':
      return {
        type: ['string', 'number', 'boolean', 'null', 'array'],
        maxItems: 200,
        items: { type: ['string', 'number'] },
      };
    case 'list':
      return { type: ['array', 'null'], maxItems: 5_000, items: schemaOf(field.field ?? { type: 'text' }) };
    case 'group':
      return groupSchema(field);
    case 'library':
      return { anyOf: [...NOTHING, librarySchema] };
    default:
      // A type only an editor's plugin knows: cleanParams drops it.
      return {};
  }
}

function groupSchema(field: Field): object {
  const whole = paramsSchema(field.fields ?? []);
  const only = flattened(field);
  return only ? { anyOf: [schemaOf(only), whole, ...NOTHING] } : { anyOf: [whole, ...NOTHING] };
}

const librarySchema = {
  type: 'object',
  properties: {
    library: { type: 'string', maxLength: 200 },
    params: { anyOf: [{ type: 'object' }, ...NOTHING] },
    subContentId: { type: ['string', 'null'] },
    metadata: { anyOf: [{ type: 'object' }, ...NOTHING] },
  },
};
