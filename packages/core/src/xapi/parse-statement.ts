import { err, ok, type Result } from '../result.js';
import { schemaParser } from '../schema/parser.js';
import type { Statement } from './statement.js';
import { batchSchema, statementSchema, UUID } from './statement-schema.js';

type RawStatement = {
  id?: string;
  verb: { id: string };
  object: { id: string; definition?: { extensions?: Record<string, unknown> } };
  result?: {
    response?: string;
    completion?: boolean;
    score?: { raw?: number; max?: number };
    duration?: unknown;
  };
  timestamp?: unknown;
};

const INVALID = 'xapi.invalid';
const SUB_CONTENT_EXTENSION = 'http://h5p.org/x-api/h5p-subContentId';

const readStatement = schemaParser<RawStatement>(statementSchema, INVALID);
const readBatch = schemaParser<{ statements: unknown[] }>(batchSchema, INVALID);
const uuid = new RegExp(UUID);

/**
 * The part of one statement that we keep. A statement without an id gets one from `newId` (a UUID). Error `xapi.invalid`
 * with `where` (JSON pointer) and `problem`.
 */
export function parseStatement(raw: unknown, newId: () => string): Result<Statement> {
  const shaped = readStatement(raw);
  if (!shaped.ok) return shaped;
  const { id, verb, object, result, timestamp } = shaped.value;
  const subContentId = subContentOf(object);
  if (subContentId !== undefined && !uuid.test(subContentId)) {
    return invalid('/object/id', 'subContentId is not a UUID');
  }
  const score = scoreOf(result);
  if (score !== undefined && score.raw > score.max) return invalid('/result/score', 'raw is above max');
  return ok({
    id: (id ?? newId()).toLowerCase(),
    verb: verb.id,
    objectId: object.id,
    ...(subContentId !== undefined && { subContentId: subContentId.toLowerCase() }),
    ...(result?.response !== undefined && { response: result.response }),
    ...(score !== undefined && { score }),
    ...(result?.completion !== undefined && { completion: result.completion }),
    ...informative('timestamp', timestamp, INSTANT),
    ...informative('duration', result?.duration, DURATION),
  });
}

/** The body `{statements: [...]}` (1 to 100). One that is wrong refuses the batch, and `where` begins with its index. */
export function parseStatements(body: unknown, newId: () => string): Result<Statement[]> {
  const batch = readBatch(body);
  if (!batch.ok) return batch;
  const statements: Statement[] = [];
  for (const [index, raw] of batch.value.statements.entries()) {
    const parsed = parseStatement(raw, newId);
    if (!parsed.ok) {
      const { params } = parsed.error;
      return err({ code: INVALID, params: { ...params, where: `/statements/${index}${params?.['where'] ?? ''}` } });
    }
    statements.push(parsed.value);
  }
  return ok(statements);
}

const invalid = (where: string, problem: string) => err({ code: INVALID, params: { where, problem } });

/** H5P names a part of the content in the query of the object's id, and again in an extension. */
function subContentOf({ id, definition }: RawStatement['object']): string | undefined {
  const query = id.split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  const inQuery = new URLSearchParams(query).get('subContentId');
  if (inQuery !== null) return inQuery;
  const extension = definition?.extensions?.[SUB_CONTENT_EXTENSION];
  return typeof extension === 'string' ? extension : undefined;
}

function scoreOf(result: RawStatement['result']): Statement['score'] {
  const { raw, max } = result?.score ?? {};
  return raw === undefined || max === undefined ? undefined : { raw, max };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})$/;
/** H5P writes hundredths of a second, e.g. PT12.34S; other tools use all the parts. */
const DURATION = /^P(?=.)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,5}[WD])?(T(?=\d)(\d{1,6}H)?(\d{1,8}M)?(\d{1,10}(\.\d{1,6})?S)?)?$/;

/** A field that only informs: kept when well formed, dropped otherwise. */
function informative<K extends 'timestamp' | 'duration'>(key: K, value: unknown, form: RegExp): { [P in K]?: string } {
  if (typeof value !== 'string' || value.length > 40 || !form.test(value)) return {};
  return { [key]: value } as { [P in K]: string };
}
