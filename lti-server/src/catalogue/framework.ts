import { readFileSync } from 'node:fs';
import { err, type Framework, parseFramework, type Result } from '@langbiang/core';
import { parse } from 'yaml';
import { messageOf } from '../web/system-error.js';

/** The curriculum from its YAML file. Error: `START_FRAMEWORK`. */
export function readFramework(file: string): Result<Framework> {
  let input: unknown;
  try {
    input = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return err({ code: 'START_FRAMEWORK', params: { file, reason: messageOf(error) } });
  }
  const framework = parseFramework(input);
  if (framework.ok) return framework;
  const reason = String(framework.error.params?.['problem'] ?? '');
  return err({ code: 'START_FRAMEWORK', params: { file, reason: reason.slice(0, 500) } });
}
