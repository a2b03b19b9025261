// Everything that needs no running: format and lint, import directions, dead code, the lessons' own rules, ids that stay.
import { fail, node, say, step } from './lib.mjs';

export async function check() {
  await step('biome (format, lint)', () =>
    node(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'], {
      how: 'Run `pnpm fmt`, then mend what is left.',
    }),
  );
  await step('import directions', () =>
    node(
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        'packages',
        'h5p-library',
        'lti-server',
        'test',
      ],
      {
        how: 'See docs/develop/ and the rule named above.',
      },
    ),
  );
  await step('dead code and dependencies (knip)', () =>
    node(['node_modules/knip/bin/knip.js', '--no-progress'], {
      how: 'Delete what nothing uses, or list an entry in knip.json.',
    }),
  );
  await step('lessons', () =>
    node(['packages/content-tools/dist/cli.js', 'lint'], { how: 'Each line names file, line and remedy.' }),
  );
  let unledgered = '';
  await step('permanent ids', async () => {
    unledgered = await node(['packages/content-tools/dist/cli.js', 'freeze-check', '--lang', 'en'], {
      how: 'Answers and grades of pupils hang on these ids: put back what is gone, choose others for what was given up.',
    });
  });
  // New lessons come before they are handed out, and then their ids are taken in: until then they are told, not refused.
  if (unledgered) say(`\n${unledgered}\n`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await check().catch(fail);
