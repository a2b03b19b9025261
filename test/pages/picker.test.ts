/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ItemCard } from '@langbiang/core';
import { chromium, type Locator, type Page } from 'playwright-core';
import { type Browser, openBrowser } from '../support/browser.js';
import { openSchool, type School } from '../support/school.js';
import { overflows, violations } from './axe.js';

const MINUTE = 60_000;
let school: School;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  school = await openSchool();
  browser = await openBrowser({ viewport: { width: 900, height: 600 } });
}, MINUTE);
afterAll(async () => {
  await browser.close();
  await school.close();
});

const teacher = () => {
  const found = school.lms.users().find(({ username }) => username === 'giaovien');
  if (!found) throw new Error('No teacher');
  return found;
};

beforeEach(async () => {
  page = await browser.context.newPage();
  await page.goto(school.lms.deepLinkUrl(teacher()));
}, MINUTE);
afterEach(() => page.close());

const cards = JSON.parse(
  readFileSync(new URL('../../.build/content/catalogue.json', import.meta.url), 'utf8'),
) as ItemCard[];
const lessons = (wanted: (card: ItemCard) => boolean = () => true) => cards.filter(wanted).map(({ id }) => id);
const ofStrand = (...strands: string[]) => lessons(({ strand }) => strands.includes(strand));

const visibleLessons = async () =>
  (await page.locator('.card:visible').evaluateAll((all) => all.map((card) => card.getAttribute('data-id')))).sort();
const chosen = () => page.locator('#chosen li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
const chip = (name: RegExp) => page.locator('.chip').filter({ hasText: name });
const countOn = async (name: RegExp) => Number(await chip(name).locator('.count').textContent());

describe('finding a lesson', () => {
  test('a search without diacritics finds it; the numbers on the chips follow', async () => {
    expect(await visibleLessons()).toEqual(lessons().sort());
    await page.getByLabel('Tìm bài học').fill('nam vung bien cua viet nam');
    expect(await visibleLessons()).toEqual(['B-M4']);
    expect(await page.locator('#found').textContent()).toBe('1 bài');
    expect([await countOn(/Chủ quyền/), await countOn(/Công dân số/)]).toEqual([1, 0]);
  });

  test('chips narrow, and widen within one group', async () => {
    await chip(/Công dân số/).click();
    expect(await visibleLessons()).toEqual(ofStrand('D').sort());
    const digital = lessons(({ strand, grades }) => strand === 'D' && grades.includes(8));
    expect(await countOn(/^\s*Lớp 8/)).toBe(digital.length);
    await chip(/Chủ quyền/).click();
    expect(await visibleLessons()).toEqual(ofStrand('B', 'D').sort());
    await chip(/^\s*Lớp 8/).click();
    expect(await visibleLessons()).toEqual(
      lessons(({ strand, grades }) => 'BD'.includes(strand) && grades.includes(8)).sort(),
    );
  });

  test('a kind of its own for quizzes and contests, with the number there is; they go together with a grade', async () => {
    const quizzes = lessons(({ kind }) => kind === 'quiz');
    expect(await countOn(/Bộ câu hỏi/)).toBe(quizzes.length);
    await chip(/Bộ câu hỏi/).click();
    expect(await visibleLessons()).toEqual(quizzes.sort());
    await chip(/Cuộc thi/).click();
    await chip(/^\s*Lớp 8/).click();
    const asked = lessons(({ kind, grades }) => (kind === 'quiz' || kind === 'contest') && grades.includes(8));
    expect(await visibleLessons()).toEqual(asked.sort());
    const taught = lessons(({ kind, grades }) => kind === undefined && grades.includes(8));
    expect(await countOn(/Bài học/)).toBe(taught.length);
  });

  test('nothing found: the page says so and leads back', async () => {
    await page.getByLabel('Tìm bài học').fill('xyzzy');
    expect(await visibleLessons()).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    expect(await visibleLessons()).toHaveLength(cards.length);
    expect(await page.getByLabel('Tìm bài học').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('Enter in the search box sends nothing', async () => {
    await page.getByRole('checkbox', { name: /^Chọn Năm vùng biển/ }).check();
    await page.getByLabel('Tìm bài học').press('Enter');
    expect(new URL(page.url()).pathname).toBe('/catalogue');
  });
});

describe('choosing', () => {
  test(
    'the button counts; the course gets the lessons in their order with points and grade',
    async () => {
      const before = school.lms.links().length;
      const add = page.locator('#add');
      expect([await add.textContent(), await add.isDisabled()]).toEqual(['Thêm vào khoá học', true]);
      await page.getByRole('checkbox', { name: /^Chọn Năm vùng biển/ }).check();
      await page.getByRole('checkbox', { name: /^Chọn Công dân số/ }).check();
      expect(await add.textContent()).toBe('Thêm 2 bài vào khoá học');
      await page.getByRole('button', { name: /^Đưa lên: Công dân số/ }).click();
      expect(await chosen()).toEqual(['D-M7', 'B-M4']);
      await page.getByRole('spinbutton', { name: /^Điểm tối đa: Năm vùng biển/ }).fill('8.5');
      await page.getByLabel('Khối lớp của khoá học').selectOption('8');
      await add.click();
      await page.waitForURL(/127\.0\.0\.1/);
      const added = school.lms.links().slice(before);
      expect(added.map(({ title, custom }) => [title, custom])).toEqual([
        ['Công dân số và pháp luật 2026', { item: 'D-M7', grade: '8' }],
        ['Năm vùng biển của Việt Nam', { item: 'B-M4', grade: '8' }],
      ]);
      const maximum = (index: number) =>
        school.lms.lineItems().find(({ linkId }) => linkId === added[index]?.id)?.scoreMaximum;
      const whole = cards.find(({ id }) => id === 'D-M7')?.maxScore;
      expect([maximum(0), maximum(1)]).toEqual([whole, 8.5]);
    },
    MINUTE,
  );

  test('unticking a card and removing from the list are the same', async () => {
    const box = page.getByRole('checkbox', { name: /^Chọn Năm vùng biển/ });
    await box.check();
    await page.getByRole('button', { name: /^Bỏ chọn: Năm vùng biển/ }).click();
    expect([await box.isChecked(), await chosen()]).toEqual([false, []]);
    await box.check();
    await box.uncheck();
    expect(await chosen()).toEqual([]);
  });

  test('a filter hides a chosen lesson from the middle, not from the list', async () => {
    await page.getByRole('checkbox', { name: /^Chọn Năm vùng biển/ }).check();
    await chip(/Công dân số/).click();
    expect([await visibleLessons(), await chosen()]).toEqual([ofStrand('D').sort(), ['B-M4']]);
  });

  test('points that are none keep the form here', async () => {
    await page.getByRole('checkbox', { name: /^Chọn Năm vùng biển/ }).check();
    await page.getByRole('spinbutton', { name: /^Điểm tối đa/ }).fill('');
    await page.locator('#add').click();
    expect(new URL(page.url()).pathname).toBe('/catalogue');
  });
});

describe('with the keyboard alone', () => {
  const TABS_MAX = 600;
  const focusOn = async (target: Locator) => {
    for (let tabs = 0; tabs < TABS_MAX; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${target}`);
  };
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);

  test(
    'search, filter, choose, order, add',
    async () => {
      const before = school.lms.links().length;
      await focusOn(page.getByLabel('Tìm bài học'));
      await page.keyboard.type('a');
      await focusOn(chip(/Chủ quyền/).locator('input'));
      await page.keyboard.press('Space');
      expect(await visibleLessons()).toEqual(ofStrand('B').sort());
      await page.keyboard.press('Space');
      for (const name of [/^Chọn Năm vùng biển/, /^Chọn Công dân số/]) {
        await focusOn(page.getByRole('checkbox', { name }));
        await page.keyboard.press('Space');
      }
      await focusOn(page.getByRole('button', { name: /^Đưa lên: Công dân số/ }));
      await page.keyboard.press('Enter');
      // At the top «up» is off: the focus stays in the row, on «down».
      expect(await focused()).toMatch(/^Đưa xuống: Công dân số/);
      expect(await page.locator('#moved').textContent()).toMatch(/^Công dân số.*vị trí 1$/);
      await focusOn(page.locator('#add'));
      await page.keyboard.press('Enter');
      await page.waitForURL(/127\.0\.0\.1/);
      expect(
        school.lms
          .links()
          .slice(before)
          .map(({ custom }) => custom['item']),
      ).toEqual(['D-M7', 'B-M4']);
    },
    MINUTE,
  );

  test(
    'a quiz set is found by its kind, and chosen',
    async () => {
      await focusOn(chip(/Bộ câu hỏi/).locator('input'));
      await page.keyboard.press('Space');
      await focusOn(page.getByRole('checkbox', { name: /^Chọn Ôn tập Lịch sử và Địa lí 8/ }));
      await page.keyboard.press('Space');
      expect(await chosen()).toEqual(['on-tap-bien-dao-8']);
    },
    MINUTE,
  );

  test('removing gives the focus to what is left', async () => {
    for (const name of [/^Chọn Năm vùng biển/, /^Chọn Công dân số/]) await page.getByRole('checkbox', { name }).check();
    await page.getByRole('button', { name: /^Bỏ chọn: Năm vùng biển/ }).press('Enter');
    expect(await focused()).toMatch(/^Bỏ chọn: Công dân số/);
    await page.getByRole('button', { name: /^Bỏ chọn: Công dân số/ }).press('Enter');
    expect(await focused()).toBe('chosen-title');
  });

  test(
    'the preview opens over the picker and gives the focus back',
    async () => {
      const link = page.getByRole('link', { name: 'Xem thử: Năm vùng biển của Việt Nam' });
      await link.press('Enter');
      const preview = page.frameLocator('#preview iframe');
      await preview.locator('.lb-lesson').waitFor();
      expect(await preview.getByText('Dùng bài này trong một tiết').isVisible()).toBe(false);
      await preview.getByText('Ghi chú cho thầy/cô').click();
      expect(await preview.getByText('Dùng bài này trong một tiết').isVisible()).toBe(true);
      expect(await preview.getByRole('button', { name: 'In kèm đáp án' }).isVisible()).toBe(true);
      await page.locator('#preview-close').press('Escape');
      await page.locator('#preview').waitFor({ state: 'hidden' });
      // The dialog tells of its closing in an event of its own, after it is hidden.
      await page.locator('#preview iframe').waitFor({ state: 'detached' });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    },
    MINUTE,
  );
});

test(
  'without scripts it is a plain form that works',
  async () => {
    const bare = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const context = await bare.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    const before = school.lms.links().length;
    await plain.goto(school.lms.deepLinkUrl(teacher()));
    // The LMS's own hops submit themselves by script; here a person presses their buttons.
    for (let hops = 0; hops < 4 && !plain.url().includes('/catalogue'); hops++)
      await plain.locator('button, input[type=submit]').first().click();
    await plain.getByRole('checkbox', { name: /^Chọn Năm vùng biển/ }).check();
    await plain.locator('.card[data-id="B-M4"] input[type=number]').fill('10');
    await plain.getByRole('button', { name: 'Thêm vào khoá học' }).click();
    await plain.getByRole('button', { name: 'Thêm vào khoá học' }).click();
    await plain.waitForURL(/127\.0\.0\.1/);
    expect(
      school.lms
        .links()
        .slice(before)
        .map(({ custom }) => custom['item']),
    ).toEqual(['B-M4']);
    await bare.close();
  },
  MINUTE,
);

test.each([
  ['vi', 'Loại', 'Bộ câu hỏi'],
  ['en', 'Kind', 'Quiz'],
] as const)(
  'in %s the kinds have their names, and nothing is cut, wide or on a phone',
  async (locale, legend, quiz) => {
    await page.goto(school.lms.deepLinkUrl(teacher(), undefined, { locale }));
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      const filters = page.locator('.filter-groups');
      if (!(await filters.evaluate((details) => (details as HTMLDetailsElement).open)))
        await filters.locator('summary').click();
      const kinds = page.getByRole('group', { name: legend });
      await kinds.getByRole('checkbox', { name: quiz }).check({ force: true });
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await kinds.getByRole('checkbox', { name: quiz }).uncheck({ force: true });
    }
  },
  MINUTE,
);
