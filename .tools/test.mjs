// `npm test`: set-up, then lint, types, import rules, dead code, lessons, unit and system tests.
// `npm test -- path` runs only the tests under that path.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { checkNode, fail, install, node, root, say } from './lib.mjs';

const only = process.argv.slice(2);

/** Where the time goes: the suites to begin with (`longest-first.mjs`), and to look at first when it grows. */
function sayLongest(suites) {
  const timed = suites.map(({ name, startTime, endTime }) => [Math.round((endTime - startTime) / 1000), name]);
  say(`\nLongest of ${suites.length} suites:`);
  for (const [seconds, name] of timed.sort(([a], [b]) => b - a).slice(0, 15))
    say(`  ${String(seconds).padStart(4)} s  ${path.relative(root, name)}`);
}

const results = path.join(root, '.cache', 'jest-results.json');

try {
  checkNode();
  await install();
  await build();
  const browser = await ensureBrowser();
  if (only.length === 0) await check();
  let failed = false;
  await node(
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      // One more than the usual two cores: the browser's tests wait about as long as they work.
      '--maxWorkers=3',
      // A handle left open by a failed test must not hold up the whole run.
      '--forceExit',
      '--json',
      `--outputFile=${results}`,
      ...only,
    ],
    { quiet: false, env: { CHROME_PATH: browser }, how: 'The failed tests are named above.' },
  ).catch(() => {
    failed = true;
  });
  if (!existsSync(results)) throw new Error('Jest wrote no results');
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  if (only.length === 0) sayLongest(testResults);
  say(`\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped`);
  process.exit(failed || numPassedTests === 0 ? 1 : 0);
} catch (error) {
  fail(error);
}
