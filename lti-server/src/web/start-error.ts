import type { CodedError } from '@langbiang/core';
import { errorText } from './http-error.js';
import { createTexts } from './texts.js';

/** An error as an operator reads it in a terminal: code, then what and how to mend it, in both languages. */
export function startErrorText(error: CodedError): string {
  const texts = createTexts([]);
  const [vi, en] = [errorText(texts, 'vi', error), errorText(texts, 'en', error)];
  return `✗ ${vi.code}\n  ${vi.title}\n  → ${vi.help}\n  ${en.title}\n  → ${en.help}\n`;
}

export function printStartError(error: CodedError): void {
  process.stderr.write(startErrorText(error));
}
