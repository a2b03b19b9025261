import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { lintRules } from '@langbiang/content-tools';
import { root } from '../support/root.js';

const rows = readFileSync(path.join(root, 'docs/author/quy-tac.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('the authors’ table names every rule of lint, with its severity, and no other', () => {
  const named = rows.flatMap(([, ids = '', severity]) =>
    [...ids.matchAll(/`([^`]+)`/g)].map(([, id]) => `${id} ${severity === 'lỗi' ? 'error' : 'warning'}`),
  );
  expect(named.sort()).toEqual(lintRules.map(({ id, severity }) => `${id} ${severity}`).sort());
});
