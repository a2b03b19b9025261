// Pictures of every content type for docs/: `node test/dist/gallery/screenshots.js`, after a build.

/// <reference lib="dom" />
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { sampleFolders, sampleOf } from '../h5p-library/sample.js';
import { root } from '../support/root.js';
import { openGallery } from './open-gallery.js';

const folder = path.join(root, 'docs/images/gallery');
const LIMIT = 150 * 1024;

/** Quality and scale, from the best to what a long sheet has to do with. */
const GRADES = [
  [0.7, 1],
  [0.5, 1],
  [0.6, 0.75],
  [0.5, 0.6],
  [0.4, 0.5],
] as const;

/** PNG → WebP in the browser, as good as it can be while small enough to keep in the repository. */
async function asWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  for (const [quality, scale] of GRADES) {
    const url = await page.evaluate(
      async ([data, grade, size]) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
        const canvas = Object.assign(document.createElement('canvas'), {
          width: Math.round(bitmap.width * size),
          height: Math.round(bitmap.height * size),
        });
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL('image/webp', grade);
      },
      [png.toString('base64'), quality, scale] as const,
    );
    const webp = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    if (webp.length < LIMIT) {
      await page.close();
      return webp;
    }
  }
  throw new Error('A picture is too large: show fewer states');
}

/** All states side by side on phones of 360 px, or one answered question on a screen of 1280 px in the dark. */
const SHEETS = {
  360: { width: 1560, path: (type: string) => `?type=${type}&lang=vi&scheme=light` },
  1280: { width: 1280, path: (type: string) => `/show/${type}/partly?lang=vi&scheme=dark` },
} as const;

const gallery = await openGallery();
const browser = await openChromium();
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const type of sampleFolders())
    for (const [name, sheet] of Object.entries(SHEETS)) {
      const page = await browser.newPage({ viewport: { width: sheet.width, height: 900 }, reducedMotion: 'reduce' });
      // A type without half an answer shows a wrong one, and one that is not marked where it begins.
      for (const state of ['partly', 'wrong', 'open']) {
        const answer = await page.goto(gallery.url + sheet.path(type).replace('partly', state));
        if (answer?.ok()) break;
      }
      await page.evaluate(() => {
        for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';
      });
      for (const frame of await page.locator('iframe').all())
        await frame.contentFrame().locator('body[data-shown]').waitFor({ state: 'attached' });
      if (name === '1280') await page.waitForSelector('body[data-shown]', { state: 'attached' });
      await page.waitForTimeout(300);
      const target = name === '360' ? page.locator('section') : page.locator('body');
      const png = await target.screenshot();
      writeFileSync(path.join(folder, `${type}-${name}.webp`), await asWebp(browser, png));
      await page.close();
    }
  const lines = sampleFolders().map((type) => {
    const { title } = sampleOf(type);
    return `## ${title}\n\n![${title}: every state at 360 px](images/gallery/${type}-360.webp)\n\n![${title}: answered, 1280 px, dark](images/gallery/${type}-1280.webp)\n`;
  });
  const head =
    '# Các loại hoạt động · The content types\n\nMade by `node test/dist/gallery/screenshots.js`; live: `pnpm content preview --gallery`.\n';
  writeFileSync(path.join(root, 'docs/gallery.md'), `${head}\n${lines.join('\n')}`);
} finally {
  await browser.close();
  gallery.close();
}
