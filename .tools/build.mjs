// Builds everything, skipping what has not changed: types → H5P libraries → server pages → lessons.
import { checkNode, fail, install, node, step, unlessDone } from './lib.mjs';

const sources = [
  'packages',
  'h5p-library',
  'lti-server',
  'test',
  'tsconfig.json',
  'tsconfig.base.json',
  'pnpm-lock.yaml',
];
const how = 'The output above names the file. If you changed nothing, please report it / Dòng trên nêu tệp có lỗi.';

export async function build() {
  await unlessDone(
    'types',
    { inputs: sources, outputs: ['lti-server/dist/server.js', 'packages/content-tools/dist/cli.js'] },
    () => step('TypeScript', () => node(['node_modules/typescript/bin/tsc', '-b'], { how })),
  );
  await unlessDone(
    'h5p',
    { inputs: ['h5p-library', 'packages/core/src', 'pnpm-lock.yaml'], outputs: ['h5p-library/dist/libraries'] },
    () => step('H5P libraries', () => node(['h5p-library/dist/build.js'], { how })),
  );
  await unlessDone(
    'server',
    {
      inputs: ['lti-server', 'h5p-library', 'packages/core/src', 'pnpm-lock.yaml'],
      outputs: ['lti-server/dist/public'],
    },
    () => step('server pages', () => node(['lti-server/build.mjs'], { how })),
  );
  await unlessDone(
    'content',
    { inputs: ['content', 'h5p-library', 'packages', 'pnpm-lock.yaml'], outputs: ['.build/content/catalogue.json'] },
    () =>
      step('lessons', () =>
        node(['packages/content-tools/dist/cli.js', 'build'], {
          how: 'Run `pnpm content lint` for file, line and remedy.',
        }),
      ),
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  try {
    checkNode();
    await install();
    await build();
  } catch (error) {
    fail(error);
  }
}
