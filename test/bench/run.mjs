// `pnpm bench <name>`: sets up, then runs test/bench/<name>.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../../.tools/browser.mjs';
import { build } from '../../.tools/build.mjs';
import { checkNode, fail, install, node, root } from '../../.tools/lib.mjs';

const dist = path.join(root, 'test', 'dist', 'bench');
const [name, ...args] = process.argv.slice(2);

try {
  checkNode();
  await install();
  await build();
  const names = readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const main = path.join(dist, name ?? '', 'main.js');
  if (!name || !existsSync(main)) {
    process.stderr.write(`pnpm bench ${names.join('|')}\n`);
    process.exit(2);
  }
  const env = name === 'player' ? { CHROME_PATH: await ensureBrowser() } : {};
  await node([main, ...args], { quiet: false, env, how: 'The benchmark could not measure: the line above says why.' });
} catch (error) {
  fail(error);
}
