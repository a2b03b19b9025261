// Jest begins with the largest files where it knows no times, as on a fresh checkout. Our longest suites are small files that
// play every lesson or set up the project anew: begun last they would leave one worker idle for minutes.
import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Beginnings of paths, the longest suites first; then the other system tests, then the unit tests. */
const LONG = [
  'test/start/fresh-clone',
  'test/gallery/',
  'test/lessons/',
  'test/start/new-',
  'test/h5p-library/',
  'test/',
];

function rank({ path: file, context }) {
  const name = path.relative(context.config.rootDir, file).replaceAll(path.sep, '/');
  const found = LONG.findIndex((part) => name.startsWith(part));
  return found < 0 ? LONG.length : found;
}

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
