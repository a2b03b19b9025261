import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STATES } from '@langbiang/content-tools';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { ensureLibraries } from '../h5p-library/built.js';
import { axeFindings, clippedTexts, sidewaysFindings, smallTargets } from '../h5p-library/looks.js';
import { sampleFolders, sampleOf } from '../h5p-library/sample.js';
import { type Gallery, openGallery } from './open-gallery.js';
import { walkByTab } from './walk.js';

let browser: Browser;
let gallery: Gallery;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
  gallery = await openGallery();
}, 120_000);
afterAll(async () => {
  await browser.close();
  gallery.close();
});

const folders = sampleFolders();

type Shown = { folder: string; state: string; scheme: 'light' | 'dark' };

/** Shows a type in a state, when it has that state. A script error on the page fails the test. */
async function show(page: Page, { folder, state, scheme }: Shown): Promise<boolean> {
  const lang = scheme === 'light' ? 'vi' : 'en';
  const answer = await page.goto(`${gallery.url}/show/${folder}/${state}?lang=${lang}&scheme=${scheme}`);
  if (answer?.status() === 404) return false;
  await page.waitForSelector('body[data-shown]', { state: 'attached', timeout: 10_000 });
  return (await page.getAttribute('body', 'data-shown')) === 'yes';
}

async function onPage(width: number, play: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, reducedMotion: 'reduce' });
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('response', (response) => response.status() >= 400 && errors.push(response.url()));
    await play(page);
    expect(errors.filter((error) => !/\/show\//.test(error))).toEqual([]);
  } finally {
    await context.close();
  }
}

test('it shows every content type that can be run by itself, and more than the first seven', () => {
  expect(folders.length).toBeGreaterThanOrEqual(8);
  for (const folder of folders) expect(sampleOf(folder).content.library).toMatch(/^Langbiang\.\w+ \d+\.\d+$/);
});

describe.each(folders)('%s', (folder) => {
  const shown: string[] = [];

  test.each(['light', 'dark'] as const)(
    '%s: axe, targets and texts in every state; 320 px wide (a wide window at 400 %) and at 200 % zoom nothing sideways or cut off',
    async (scheme) => {
      await onPage(360, async (page) => {
        for (const { id: state } of STATES) {
          if (!(await show(page, { folder, state, scheme }))) continue;
          shown.push(state);
          const expectNone = (what: string, found: string[]) =>
            expect([folder, state, scheme, what, found]).toEqual([folder, state, scheme, what, []]);
          expectNone('axe', await axeFindings(page));
          expectNone('targets', await smallTargets(page));
          for (const width of [360, 320, 640]) {
            // A reader who zooms does so on a page that stands.
            await page.setViewportSize({ width, height: 740 });
            expectNone(`sideways at ${width}`, await sidewaysFindings(page));
            expectNone(`clipped at ${width}`, await clippedTexts(page));
          }
          await page.setViewportSize({ width: 360, height: 740 });
        }
      });
      expect(shown).toEqual(expect.arrayContaining(['open']));
    },
    120_000,
  );

  test('by keyboard: Tab reaches all there is to press, the focus is always seen, and leads out again', async () => {
    await onPage(360, async (page) => {
      for (const state of ['open', 'wrong', 'solution']) {
        if (!(await show(page, { folder, state, scheme: 'light' }))) continue;
        expect([folder, state, await walkByTab(page)]).toEqual([
          folder,
          state,
          { missed: [], unseen: [], trapped: false },
        ]);
      }
    });
  }, 120_000);
});

test('the overview links every type and state, in both languages, with nothing for axe to find', async () => {
  await onPage(1280, async (page) => {
    for (const lang of ['vi', 'en']) {
      await page.goto(`${gallery.url}?type=${folders[0]}&lang=${lang}`);
      await page.frameLocator('iframe').first().locator('body[data-shown]').waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.goto(gallery.url);
    expect(await page.locator('h2[id]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(folders);
    await page.getByRole('link', { name: 'Nền tối' }).click();
    expect(await page.locator('iframe').first().getAttribute('src')).toContain('scheme=dark');
  });
}, 120_000);
