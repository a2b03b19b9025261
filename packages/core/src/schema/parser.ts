import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { err, ok, type Result } from '../result.js';

/** Problems named in one error; the rest are only counted, so that a wrong file does not drown the reader. */
const NAMED_PROBLEMS = 5;

/**
 * A function that accepts what the schema describes. The schema is compiled at the first call, once.
 * `T` is `FromSchema` of the schema, named by the caller. Error: `code` with `where` (JSON pointer of the first problem), `problem` (up to five, one a line) and `count`.
 */
export function schemaParser<T>(schema: object, code: string): (input: unknown) => Result<T> {
  let compiled: ValidateFunction<T> | undefined;
  return (input) => {
    compiled ??= new Ajv({ allErrors: true }).compile<T>(schema);
    if (compiled(input)) return ok(input);
    const problems = (compiled.errors ?? []).map(describe);
    return refuse(code, problems);
  };
}

/** The error of a file with these problems, each `{where, problem}`; `where` is a JSON pointer or a path a reader can follow. */
export function refuse(code: string, problems: readonly Problem[]) {
  const named = problems.slice(0, NAMED_PROBLEMS).map(({ where, problem }) => `${where}: ${problem}`);
  const where = problems[0]?.where ?? '/';
  return err({ code, params: { where, problem: named.join('\n'), count: problems.length } });
}

export type Problem = { where: string; problem: string };

function describe(error: ErrorObject): Problem {
  const { instancePath, params, message = 'is not valid' } = error;
  const extra = 'additionalProperty' in params ? ` (${params['additionalProperty']})` : '';
  const allowed = 'allowedValues' in params ? ` (${params['allowedValues'].join(', ')})` : '';
  return { where: instancePath || '/', problem: `${message}${extra}${allowed}` };
}
