import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { LTI_CODES } from './codes.js';

const folder = new URL('.', import.meta.url).pathname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('codes.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

test('codes are unique, in capitals, and each says in a sentence what happened', () => {
  const codes = LTI_CODES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, meaning } of LTI_CODES) {
    expect(code).toMatch(/^LTI_[A-Z]+(_[A-Z]+)*$/);
    expect(meaning).toMatch(/^[A-Z].{15,}\.$/);
  }
});

test.each(LTI_CODES.map(({ code }) => code))('%s is in use', (code) => {
  expect(sources).toContain(`'${code}'`);
});
