import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { tableHeader } from './table-header.js';

test('a corner left empty', () => {
  const table = (corner: string) => ({
    '02-tiep-giap.md': swap('## Ra', `|${corner}|Rộng|\n|---|---|\n|Ở đâu|12|\n\n## Ra`),
  });
  expect(findings(tableHeader, table(' '))).toEqual(['02-tiep-giap.md:1 A column of the table has no name']);
  expect(findings(tableHeader, table('Vùng'))).toEqual([]);
});
