import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A permanent id for an uploaded package, as it stands in links and course backups: `H5P-` and ten letters nobody misreads. */
export const newItemId = (): string =>
  `H5P-${Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
