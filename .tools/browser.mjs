// Finds a Chromium for the browser tests, installs one where none is there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { node, run, step } from './lib.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  ...(process.env.PATH ?? '').split(path.delimiter).flatMap((dir) => names.map((name) => path.join(dir, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const found = () => [process.env.CHROME_PATH, ...places].find((file) => file && existsSync(file));

/** Path of a browser: Chrome/Chromium on the machine, else Debian's package when root, else Playwright's download. */
export async function ensureBrowser() {
  const there = found();
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const how = 'Install Chromium yourself, or set CHROME_PATH to a Chrome or Chromium.';
    await step('Chromium (Debian package)', async () => {
      await run('apt-get', ['update', '-qq'], { how });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
        how,
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      });
    });
    return found();
  }
  await step('Chromium (Playwright download)', () =>
    node(['test/node_modules/playwright-core/cli.js', 'install', 'chromium'], {
      how: 'Install Chrome or Chromium, or set CHROME_PATH to one.',
    }),
  );
  const { chromium } = await import('../test/node_modules/playwright-core/index.mjs');
  return chromium.executablePath();
}
