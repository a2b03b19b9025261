import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LTI_CODES } from '@langbiang/lti';
import { STORE_ERROR_CODES } from '@langbiang/store';
import { projectRoot } from '../testing/root.js';
import { errorCatalogue, errorEntry, publicCode } from './errors.js';

const codes = Object.keys(errorCatalogue);

describe('the catalogue', () => {
  test.each(codes)('%s has a status and words in both languages', (code) => {
    const { status, vi, en } = errorEntry(code);
    expect(code).toMatch(/^[A-Z]+(_[A-Z0-9]+)+$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const { title, help } of [vi, en]) {
      expect(title.length).toBeGreaterThan(5);
      expect(help).toMatch(/[.!]$/);
    }
    expect(vi.title).not.toBe(en.title);
    const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    expect(places(vi.title + vi.help)).toEqual(places(en.title + en.help));
  });

  test('an unknown code is shown as unexpected', () => {
    expect(errorEntry('NO_SUCH_CODE')).toMatchObject({ code: 'SERVER_UNEXPECTED', status: 500 });
    expect(errorEntry('constructor').code).toBe('SERVER_UNEXPECTED');
  });
});

describe('nothing can fail with a code that has no words', () => {
  test('the LTI engine', () => {
    expect(LTI_CODES.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('the store', () => {
    expect(STORE_ERROR_CODES.map(publicCode).filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('this server', () => {
    expect(usedCodes().filter((code) => !codes.includes(publicCode(code)))).toEqual([]);
  });
});

/** Every code in quotes after `code:` or `code =` in the server's sources. */
function usedCodes(): string[] {
  const root = path.join(projectRoot, 'lti-server/src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.test\.ts$|^testing\/|^web\/errors\/|fake-/.test(file),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/\bcode(?::| =) '([A-Z][A-Z_.]+|[a-z]+\.[a-z_.]+)'/g)].map(
      ([, code]) => code ?? '',
    ),
  );
  expect(found.length).toBeGreaterThan(10);
  return [...new Set(found)];
}

test('docs/errors.md lists every code with its status and both titles, and no other', () => {
  const rows = readFileSync(path.join(projectRoot, 'docs/errors.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const listed = rows.map(([, code, status, vi, en]) => `${code?.replaceAll('`', '')} ${status} ${vi} ${en}`);
  const wanted = Object.entries(errorCatalogue).map(
    ([code, { status, vi, en }]) => `${code} ${status} ${vi.title} ${en.title}`,
  );
  expect(listed.sort()).toEqual(wanted.sort());
});
