/** RFC 4122 in any variant: H5P hands out UUIDs for sub-contents, xAPI 1.0.3 (2.4.1) for statements. */
export const UUID = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';

export const RESPONSE_MAX_LENGTH = 8_000;

/** More points than any lesson gives; keeps sums exact. */
const POINTS_MAX = 1_000_000;

const points = { type: 'number', minimum: 0, maximum: POINTS_MAX } as const;

/**
 * What we read of a statement as H5P emits it (xAPI 1.0.3; https://h5p.org/documentation/x-api). Everything else in it is
 * left unread. `timestamp` and `duration` are not described here: they only inform, and an answer must not be lost over
 * a wrong one.
 */
export const statementSchema = {
  type: 'object',
  required: ['verb', 'object'],
  properties: {
    id: { type: 'string', pattern: UUID },
    verb: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', maxLength: 250, pattern: '^https?://\\S+$' } },
    },
    object: {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string', maxLength: 2_000, pattern: '^[a-zA-Z][a-zA-Z0-9+.-]*:\\S+$' },
        definition: {
          type: 'object',
          properties: { extensions: { type: 'object' } },
        },
      },
    },
    result: {
      type: 'object',
      properties: {
        response: { type: 'string', maxLength: RESPONSE_MAX_LENGTH },
        completion: { type: 'boolean' },
        score: { type: 'object', properties: { raw: points, max: points } },
      },
    },
  },
} as const;

/** A batch as the player posts it. */
export const STATEMENTS_MAX = 100;

export const batchSchema = {
  type: 'object',
  required: ['statements'],
  properties: { statements: { type: 'array', minItems: 1, maxItems: STATEMENTS_MAX } },
} as const;
