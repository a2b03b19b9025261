import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `npm test` says where the browser is; by hand, the one on the PATH will do. */
const executable = (): string | undefined => {
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((dir) => names.map((name) => path.join(dir, name)));
  return process.env['CHROME_PATH'] ?? onPath.find((file) => existsSync(file));
};

const calm = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openChromium = (): Promise<Browser> => {
  const executablePath = executable();
  return chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox', ...calm] });
};
