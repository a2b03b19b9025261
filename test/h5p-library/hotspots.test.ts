import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { encodePairs, type HotspotsParams, scoreInteraction } from '@langbiang/core';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { builtLesson } from '../support/lesson-plan.js';
import { ensureLibraries } from './built.js';
import { hands, tour } from './hotspots-hands.js';
import { LOOKS, lookAt, sidewaysFindings } from './looks.js';
import { graded, onStage, visit } from './on-stage.js';
import { inLesson, sampleOf } from './sample.js';
import type { Stage } from './stage.js';
import { press as pressButton } from './tour.js';

const map = sampleOf<HotspotsParams>('map-hotspots');
const picture = sampleOf<HotspotsParams>('picture-hotspots');
const inMode = (params: HotspotsParams, mode: HotspotsParams['mode']): HotspotsParams => ({ ...params, mode });
const questions = [
  ['Langbiang.MapHotspots', inMode(map.params, 'find')],
  ['Langbiang.MapHotspots', inMode(map.params, 'label')],
  ['Langbiang.PictureHotspots', inMode(picture.params, 'find')],
  ['Langbiang.PictureHotspots', inMode(picture.params, 'label')],
] as const;

let browser: Browser;
beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

const open = (
  [library, params]: readonly [string, HotspotsParams],
  options: BrowserContextOptions,
  play: (page: Page, stage: Stage) => Promise<void>,
): Promise<void> =>
  onStage({ browser, content: { library: `${library} 1.0`, params }, options }, async (page, stage) => {
    await page.locator('.lb-pin').first().waitFor();
    await play(page, stage);
  });

/** The same on the page of a lesson, which has the headings a page needs. */
const openInLesson = (
  [library, params]: readonly [string, HotspotsParams],
  options: BrowserContextOptions,
  play: (page: Page) => Promise<void>,
): Promise<void> =>
  onStage({ browser, content: inLesson({ library: `${library} 1.0`, params }), options }, async (page) => {
    await pressButton(page, 'Bắt đầu');
    await play(page);
  });

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 800 } };
const responses = async (page: Page) => (await graded(page)).map(({ response, raw }) => [response, raw]);

/** A finger that misses the middle of a mark by so much (CSS px). */
async function tapBeside(page: Page, target: Locator, dx: number, dy: number): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to be seen');
  await page.touchscreen.tap(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
}

test('by touch: a place is found by pressing near it, a wrong one is tried again', async () => {
  await open(questions[0], phone, async (page) => {
    const { pin, row, task, feedbacks } = hands(page, map.params);
    for (let turn = 0; turn < 4; turn += 1) {
      const name = await task();
      // The finger comes down beside the mark, where no other is nearer.
      await tapBeside(page, pin(name === 'Phú Quý' ? 'Cồn Cỏ' : name), 10, 10);
    }
    await page.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect(await feedbacks()).toContain('Chưa đúng, em đã chạm «Cồn Cỏ». Phú Quý là đặc khu duy nhất của Lâm Đồng.');
    expect(await pin('Phú Quốc').locator('+ .lb-pin-tag').textContent()).toBe('Phú Quốc');
    await page.getByRole('button', { name: 'Thử lại' }).tap();
    expect(await task()).toBe('Phú Quý');
    expect(await row('Phú Quốc').textContent()).toContain('vị trí 5');
    await tapBeside(page, pin('Phú Quý'), -10, 8);
    await page.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect(await responses(page)).toEqual([
      ['phu-quy[.]con-co[,]phu-quoc[.]phu-quoc[,]ly-son[.]ly-son[,]con-dao[.]con-dao', 3],
      [map.responses.right, 4],
    ]);
  });
}, 60_000);

test('by touch: marks get their names, by mark then name and by name then mark', async () => {
  await open(questions[3], phone, async (page) => {
    const { pin, name, feedbacks } = hands(page, picture.params);
    await tapBeside(page, pin('Lãnh hải'), 0, 0);
    await name('Lãnh hải').tap();
    await name('Đường cơ sở').tap();
    await tapBeside(page, pin('Đường cơ sở'), 6, 6);
    await tapBeside(page, pin('Vùng tiếp giáp lãnh hải'), 0, 0);
    await name('Vùng biển quốc tế').tap();
    // Far from the mark and inside of its rectangle.
    await tapBeside(page, pin('Vùng đặc quyền kinh tế'), 50, 6);
    await name('Vùng đặc quyền kinh tế').tap();
    await page.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect(await feedbacks()).toContain(
      'Chưa đúng, đây không phải «Vùng biển quốc tế». Tên này không có trong năm bộ phận của vùng biển Việt Nam.',
    );
    const right = 'duong-co-so[.]duong-co-so[,]lanh-hai[.]lanh-hai';
    expect(await responses(page)).toEqual([[`${right}[,]tiep-giap[.]bien-ca[,]dac-quyen[.]dac-quyen`, 3]]);
  });
}, 60_000);

describe('with the keyboard alone', () => {
  const has = (target: Locator) => target.evaluate((one) => one === document.activeElement);
  const tabTo = async (page: Page, target: Locator) => {
    for (let presses = 0; presses < 60 && !(await has(target)); presses += 1) await page.keyboard.press('Tab');
    expect([String(target), await has(target)]).toEqual([String(target), true]);
  };
  const press = async (page: Page, target: Locator) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };

  test('places are found; the focus is seen on the map', async () => {
    await open(questions[0], desk, async (page) => {
      const { pin, task } = hands(page, map.params);
      for (let turn = 0; turn < 4; turn += 1) {
        const target = pin(await task());
        await tabTo(page, target);
        expect(await target.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
        await page.keyboard.press('Enter');
        expect(await has(target)).toBe(true);
      }
      await press(page, page.getByRole('button', { name: 'Kiểm tra' }));
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('lb-feedback');
      expect(await responses(page)).toEqual([[map.responses.right, 4]]);
    });
  }, 60_000);

  test('names are given from the lists beside the marks', async () => {
    await open(questions[3], desk, async (page) => {
      const { list } = hands(page, picture.params);
      for (const { html } of [...picture.params.spots].sort((a, b) => a.y - b.y || a.x - b.x)) {
        await tabTo(page, list(html));
        const chosen = () => list(html).locator('option:checked').textContent();
        for (let turns = 0; turns < 6 && (await chosen()) !== html; turns += 1) await page.keyboard.press('ArrowDown');
        expect(await chosen()).toBe(html);
      }
      await press(page, page.getByRole('button', { name: 'Kiểm tra' }));
      expect(await responses(page)).toEqual([[picture.responses.right, 4]]);
    });
  }, 60_000);
});

test.each(questions)('%s: what a screen reader is told of the picture gives no name away', async (...question) => {
  await open(question, desk, async (page) => {
    const told = await page.locator('.lb-stage').ariaSnapshot();
    expect(told).toContain('Vị trí 1, ');
    for (const { html } of question[1].spots) expect([html, told.includes(html)]).toEqual([html, false]);
    const words = [...told.matchAll(/"(Vị trí \d+, [^"]+)"/g)].map(([, label]) => label);
    expect(new Set(words).size).toBe(await page.locator('.lb-pin').count());
  });
});

describe.each(LOOKS)('every state, %s, %d px', (colorScheme, width) => {
  test('has nothing for axe to find, nothing too small to touch, nothing sideways', async () => {
    for (const question of questions) {
      await openInLesson(question, { colorScheme, viewport: { width, height: 800 } }, async (page) => {
        const seen: string[] = [];
        await tour(page, question[1], async (state) => {
          seen.push(state);
          await lookAt(page)(state);
        });
        expect(seen).toHaveLength(question[1].mode === 'find' ? 6 : 7);
      });
    }
  }, 120_000);
});

test('at 320 px, and at 640 px zoomed to 200 %, nothing goes sideways', async () => {
  for (const options of [
    { viewport: { width: 320, height: 640 } },
    { viewport: { width: 320, height: 400 }, deviceScaleFactor: 2 },
  ])
    for (const question of questions)
      await openInLesson(question, options, (page) =>
        tour(page, question[1], async (state) => expect([state, await sidewaysFindings(page)]).toEqual([state, []])),
      );
}, 120_000);

test('made larger, what was in the middle stays there, marks move apart and still take presses', async () => {
  await open(questions[0], phone, async (page) => {
    const { pin, task, row } = hands(page, map.params);
    const gap = async () => {
      const [a, b] = [await pin('Phú Quốc').boundingBox(), await pin('Côn Đảo').boundingBox()];
      if (!a || !b) throw new Error('no marks');
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    const before = await gap();
    const larger = page.getByRole('button', { name: 'Phóng to' });
    await larger.tap();
    expect((await gap()) / before).toBeCloseTo(2, 1);
    await larger.tap();
    expect((await gap()) / before).toBeCloseTo(3, 1);
    expect(await larger.getAttribute('aria-disabled')).toBe('true');
    const middle = await page
      .locator('.lb-scroller')
      .evaluate((one) => (one.scrollTop + one.clientHeight / 2) / one.scrollHeight);
    expect(middle).toBeCloseTo(0.5, 1);
    const name = await task();
    await pin(name).scrollIntoViewIfNeeded();
    await tapBeside(page, pin(name), 8, 8);
    expect(await row(name).textContent()).toContain('vị trí');
    await page.emulateMedia({ media: 'print' });
    const [sheet, scroller] = await Promise.all(
      ['.lb-sheet', '.lb-scroller'].map((part) => page.locator(part).evaluate((one) => one.clientWidth)),
    );
    expect(sheet).toBe(scroller);
    expect(await larger.isVisible()).toBe(false);
  });
}, 60_000);

test('leaving in the middle and coming back: what was found is there, and everything lies as it lay', async () => {
  await open(questions[0], phone, async (page, stage) => {
    const { pin, row, task } = hands(page, map.params);
    const lie = () => page.locator('.lb-spot-name').allTextContents();
    const first = await task();
    const saved = page.waitForResponse(
      (response) => response.url().endsWith('/state') && (response.request().postData() ?? '').includes('%5B.%5D'),
    );
    await pin(first).tap();
    await saved;
    const before = await lie();
    await visit(page, stage);
    await page.locator('.lb-pin').first().waitFor();
    expect(await lie()).toEqual(before);
    expect(await row(first).textContent()).toContain('vị trí');
    expect(await task()).toBe(before[1]);
  });
}, 60_000);

test.each([questions[0], questions[3]])(
  '%s: 1,000 random responses: the browser gives the points the server gives',
  async (...question) => {
    const [library, params] = question;
    const known = [...params.spots, ...params.extras].map(({ id }) => id);
    const ids = fc.constantFrom(...known, 'không có', '');
    const pairs = fc.array(fc.tuple(ids, ids), { maxLength: 6 }).map((all) => encodePairs(new Map(all)));
    const good = fc.shuffledSubarray(known).map((all) => encodePairs(new Map(all.map((id) => [id, id]))));
    const samples = fc.sample(fc.oneof(pairs, good), 1000);
    const server = samples.map((response) => scoreInteraction(`${library} 1.0`, params, response));
    await open(question, desk, async (page) => {
      const inBrowser = await page.evaluate(
        ([name, given, all]) => {
          type Scored = { getScore(): number; getMaxScore(): number };
          type Make = new (params: unknown, contentId: number, extras: unknown) => Scored;
          const Type = Reflect.get(Reflect.get(window, 'Langbiang') as object, name) as Make;
          return all.map((submitted) => {
            const previousState = { current: submitted, submitted, phase: 'answered', final: true };
            const one = new Type(given, 1, { previousState });
            return { raw: one.getScore(), max: one.getMaxScore() };
          });
        },
        [library.replace('Langbiang.', ''), params, samples] as const,
      );
      expect(inBrowser).toEqual(server);
      expect(new Set(server.map((score) => score?.raw)).size).toBe(5);
    });
  },
  60_000,
);

test.each([
  ['map-hotspots', 'B-M3', map.params],
  ['picture-hotspots', 'B-M4', picture.params],
] as const)('the example of %s is the question of %s as it is built today', (folder, lesson, params) => {
  const library = folder === 'map-hotspots' ? 'Langbiang.MapHotspots' : 'Langbiang.PictureHotspots';
  const contents = builtLesson(lesson).pages.flatMap(({ interactions }) => interactions.map(({ content }) => content));
  const built = contents.find((content) => content.library.startsWith(library))?.params;
  // The number of a drawing changes with the drawings before it.
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(/b-m\d+-\d+-/g, ''));
  const { l10n, ...rest } = plain(built);
  expect(Object.keys(l10n)).toContain('findNow');
  expect(plain(params)).toEqual(rest);
});
