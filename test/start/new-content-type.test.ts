import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { root } from '../support/root.js';

const NAME = 'exit-ticket';
const home = mkdtempSync(path.join(tmpdir(), 'langbiang-new-type-'));
const copy = path.join(home, 'langbiang');
const MINUTE = 60_000;

afterAll(() => rmSync(home, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, maxBuffer: 64e6 }).toString().split('\0').filter(Boolean);

/** The checkout with its installed packages: those of the workspace lead into the copy, all others to where they are. */
beforeAll(() => {
  for (const file of git('ls-files', '-z', '--cached', '--others', '--exclude-standard')) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const packages = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`);
  for (const folder of [...packages, 'h5p-library', 'lti-server', 'test'])
    cpSync(path.join(root, folder, 'node_modules'), path.join(copy, folder, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
}, 2 * MINUTE);

function run(...command: string[]): string {
  try {
    return execFileSync(process.execPath, command, { cwd: copy, stdio: 'pipe', maxBuffer: 64e6 }).toString();
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`${command.join(' ')}\n${String(stdout).slice(-4000)}\n${String(stderr).slice(-4000)}`);
  }
}

const jest = (project: string, ...args: string[]) =>
  run(
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
    ...['--forceExit', '--selectProjects', project, '--json', ...args],
  );
const passed = (json: string): number =>
  (JSON.parse(json.slice(json.indexOf('{'))) as { numPassedTests: number }).numPassedTests;

test('a name that is none, or taken, is refused and writes nothing', () => {
  expect(() => run('.tools/new.mjs', 'content-type', 'Exit Ticket')).toThrow('not kebab-case');
  expect(() => run('.tools/new.mjs', 'content-type', 'matching')).toThrow('is there already');
  expect(() => run('.tools/new.mjs', 'lesson', 'x')).toThrow('pnpm new content-type NAME');
});

test(
  'the type is built, formatted, type-checked and passes the tests of every type at once',
  () => {
    expect(run('.tools/new.mjs', 'content-type', NAME, '--title', 'Exit ticket')).toContain('Langbiang.ExitTicket');
    run('node_modules/typescript/bin/tsc', '-b');
    run('h5p-library/dist/build.js');
    const built = readFileSync(
      path.join(copy, 'h5p-library/dist/libraries/Langbiang.ExitTicket-1.0/library.json'),
      'utf8',
    );
    expect(JSON.parse(built)).toMatchObject({ title: 'Exit ticket (Langbiang)', patchVersion: 0 });
    const lesson = readFileSync(
      path.join(copy, 'h5p-library/dist/libraries/Langbiang.Lesson-1.0/semantics.json'),
      'utf8',
    );
    expect(lesson.match(/Langbiang\.ExitTicket 1\.0/g)).toHaveLength(2);
    run(
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      '--vcs-enabled=false',
      `h5p-library/${NAME}`,
      'packages/core/src',
      'packages/content-tools/src',
      'test/support',
    );
    run('packages/content-tools/dist/cli.js', 'lint');
    expect(
      passed(jest('unit', '--', `h5p-library/${NAME}`, `scoring/${NAME}`, 'h5p-library/src/languages')),
    ).toBeGreaterThan(20);
  },
  5 * MINUTE,
);

test(
  'it is played in a browser by keyboard, looked at in every state, and scored alike on both sides',
  () => {
    const system = jest('system', '-t', NAME, '--', 'test/h5p-library/samples', 'test/gallery');
    expect(passed(system)).toBe(7);
  },
  5 * MINUTE,
);
