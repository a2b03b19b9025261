import type { CodedError, Result } from '@langbiang/core';
import { startErrorText } from '../web/start-error.js';

/** Where a command writes; tests give their own. */
export type Output = { stdout: (text: string) => void; stderr: (text: string) => void };

/** JSON on stdout, errors with their code on stderr. Returns the exit code: 0, or 1 when it failed. */
export function report(result: Result<unknown>, { stdout, stderr }: Output): number {
  if (result.ok) stdout(`${JSON.stringify(result.value, null, 2)}\n`);
  else stderr(errorLine(result.error));
  return result.ok ? 0 : 1;
}

export const errorLine = (error: CodedError): string => startErrorText(error);
