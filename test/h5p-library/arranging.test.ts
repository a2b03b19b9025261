import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openChromium } from '../fake-lms/testing/chromium.js';
import { events, focused, names, order, place, questions, tour, waiting } from './arranging-hands.js';
import { arranging, arrangingLesson, subContentIds } from './arranging-lesson.js';
import { ensureLibraries } from './built.js';
import { LOOKS, lookAt, sidewaysFindings } from './looks.js';
import { graded, onStage as playOn, visit } from './on-stage.js';
import type { Stage } from './stage.js';
import { press } from './tour.js';

const content = { library: 'Langbiang.Lesson 1.0', params: arrangingLesson };
let browser: Browser;

beforeAll(async () => {
  ensureLibraries();
  browser = await openChromium();
}, 120_000);
afterAll(() => browser.close());

/** The lesson, opened at its page. */
const onPage = (options: BrowserContextOptions, play: (page: Page, stage: Stage) => Promise<void>): Promise<void> =>
  playOn({ browser, content, options }, async (page, stage) => {
    await press(page, 'Bắt đầu');
    await play(page, stage);
  });

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 800 } };

test('by touch: wrong, tried again, right; the host gets each answer and the whole score', async () => {
  await onPage(phone, async (page) => {
    const { matching, sorting, timeline, scenario } = questions(page);
    for (const [left, text] of [
      ['Lãnh hải', '350 hải lí'],
      ['Mép ngoài', '24 hải lí'],
      ['Vùng đặc quyền', '200 hải lí'],
    ] as const) {
      await place(matching, left).tap();
      await waiting(matching, text).getByRole('button').tap();
    }
    await matching.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect(await focused(page)).toBe('Chưa đúng. Số này không của vùng nào ở đây.');
    await matching.getByRole('button', { name: 'Thử lại' }).tap();
    await waiting(matching, '12 hải lí').getByRole('button').tap();
    await place(matching, 'Lãnh hải').tap();
    await matching.getByRole('button', { name: 'Kiểm tra' }).tap();
    for (const set of await sorting.locator('fieldset').all()) await set.getByRole('radio', { name: 'Đảo' }).tap();
    await sorting.getByRole('button', { name: 'Kiểm tra' }).tap();
    await order(timeline, [...names].reverse(), (button) => button.tap());
    await timeline.getByRole('button', { name: 'Kiểm tra' }).tap();
    expect(await timeline.locator('.lb-date').allTextContents()).toEqual(['1/7/2025', '2018', '2012', '1994']);
    await scenario.getByRole('button', { name: 'Làm theo' }).tap();
    expect(await focused(page)).toBe('Chưa ổn. Đó là điều kẻ gian chờ.');
    await scenario.getByRole('button', { name: 'Dừng lại' }).tap();
    await scenario.getByRole('button', { name: 'Cùng bố mẹ trình báo' }).tap();
    expect(await scenario.locator('.lb-look-back').textContent()).toContain('Chưa ổn');
    await press(page, 'Nộp bài');
    const [match, sort, line, story] = subContentIds as [string, string, string, string];
    expect(await graded(page)).toEqual([
      { verb: 'answered', id: match, response: 'a[.]x[,]b[.]b[,]c[.]c', raw: 2, max: 3 },
      { verb: 'answered', id: match, response: 'a[.]a[,]b[.]b[,]c[.]c', raw: 3, max: 3 },
      { verb: 'answered', id: sort, response: 'a[.]dao[,]b[.]dao[,]c[.]dao[,]d[.]dao', raw: 2, max: 4 },
      { verb: 'answered', id: line, response: 'd[,]c[,]b[,]a', raw: 0, max: 3 },
      { verb: 'answered', id: story, response: 's1[.]c[,]s3[.]a[,]s2[.]a', raw: 3, max: 4 },
      { verb: 'completed', id: 'lesson', raw: 8, max: 14 },
    ]);
  });
}, 90_000);

test('with the keyboard alone, all right', async () => {
  await onPage(desk, async (page) => {
    const { matching, sorting, timeline, scenario } = questions(page);
    const has = (target: Locator) => target.evaluate((one) => one === document.activeElement);
    /** Tab until the focus is there; what has it must be to be seen. */
    const tabTo = async (target: Locator) => {
      for (let presses = 0; presses < 60 && !(await has(target)); presses += 1) await page.keyboard.press('Tab');
      const isSeen = await target.evaluate((one) => {
        const { left, top, width, height } = (one.closest('label') ?? one).getBoundingClientRect();
        const covered = document.elementFromPoint(left + width / 2, top + height / 2);
        return one === document.activeElement && ((one.closest('label') ?? one).contains(covered) ?? false);
      });
      expect([String(target), isSeen]).toEqual([String(target), true]);
    };
    const tabAndPress = async (target: Locator, key = 'Enter') => {
      await tabTo(target);
      await page.keyboard.press(key);
    };
    await tabTo(place(matching, 'Lãnh hải'));
    for (const { rightHtml } of arranging['Langbiang.Matching'].pairs) {
      // The focus is at a place or, after a pair, at the texts: both ways lead on.
      if (await matching.locator('.lb-waiting :focus').count()) {
        await tabAndPress(waiting(matching, rightHtml).getByRole('button'));
        const { leftHtml } = arranging['Langbiang.Matching'].pairs.find((one) => one.rightHtml === rightHtml) ?? {};
        await tabAndPress(place(matching, leftHtml ?? ''));
      } else {
        await page.keyboard.press('Enter');
        await tabAndPress(waiting(matching, rightHtml).getByRole('button'));
      }
    }
    await tabAndPress(matching.getByRole('button', { name: 'Kiểm tra' }));
    expect(await focused(page)).toBe('Đúng. Đo từ đường cơ sở.');
    for (const { html, groupId } of await shownItems(sorting)) {
      const set = sorting.getByRole('group', { name: html, exact: true });
      await tabTo(set.locator('input').first());
      await page.keyboard.press(groupId === 'dao' ? 'Space' : 'ArrowRight');
    }
    await tabAndPress(sorting.getByRole('button', { name: 'Kiểm tra' }));
    await order(timeline, names, async (button) => {
      if (!(await has(button))) await page.keyboard.press('Shift+Tab');
      await tabAndPress(button);
    });
    await tabAndPress(timeline.getByRole('button', { name: 'Kiểm tra' }));
    await tabAndPress(scenario.getByRole('button', { name: 'Tắt máy, nói với bố mẹ' }));
    expect(await focused(page)).toBe('Lựa chọn tốt nhất. Em không một mình.');
    await tabAndPress(scenario.getByRole('button', { name: 'Cùng bố mẹ trình báo' }));
    await tabAndPress(page.getByRole('button', { name: 'Nộp bài' }));
    expect((await graded(page)).at(-1)).toEqual({ verb: 'completed', id: 'lesson', raw: 14, max: 14 });
  });
}, 90_000);

async function shownItems(sorting: Locator) {
  const shown = await sorting.locator('legend').allTextContents();
  const { items } = arranging['Langbiang.SortGroups'];
  return shown.flatMap((text) => items.filter(({ html }) => html === text));
}

describe('dragging', () => {
  const middle = async (target: Locator) => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to be seen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  test('with a mouse: a text onto a place, from place to place, back; a card onto another', async () => {
    await onPage(desk, async (page) => {
      const { matching, timeline } = questions(page);
      const drag = async (from: Locator, to: Locator, drop = true) => {
        const [start, end] = [await middle(from), await middle(to)];
        await page.mouse.move(start.x, start.y);
        await page.mouse.down();
        await page.mouse.move(end.x, end.y, { steps: 6 });
        if (drop) await page.mouse.up();
      };
      const row = (left: string) => matching.locator('.lb-match-row', { hasText: left });
      await drag(waiting(matching, '12 hải lí'), row('Lãnh hải'));
      expect(await place(matching, 'Lãnh hải').textContent()).toBe('12 hải lí');
      expect(await waiting(matching, '12 hải lí').count()).toBe(0);
      await drag(row('Lãnh hải').locator('.lb-match-place'), row('Mép ngoài'));
      expect(await place(matching, 'Lãnh hải').textContent()).toBe('Chưa ghép');
      expect(await place(matching, 'Mép ngoài').textContent()).toBe('12 hải lí');
      await drag(row('Mép ngoài').locator('.lb-match-place'), matching.locator('.lb-waiting'));
      expect(await place(matching, 'Mép ngoài').textContent()).toBe('Chưa ghép');
      expect(await matching.locator('[data-held="true"]').count()).toBe(0);

      const before = await events(timeline);
      await drag(timeline.locator('.lb-event').nth(0), timeline.locator('.lb-event').nth(2), false);
      expect(await timeline.locator('.lb-ghost').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await timeline.locator('.lb-ghost, [data-dragged], [data-over]').count()).toBe(0);
      await page.mouse.up();
      expect(await events(timeline)).toEqual(before);
      await drag(timeline.locator('.lb-event').nth(0), timeline.locator('.lb-event').nth(2));
      expect(await events(timeline)).toEqual([before[1], before[2], before[0], before[3]]);
      expect(await timeline.locator('[role="status"]').first().textContent()).toBe(`${before[0]} ở vị trí 3/4.`);
    });
  }, 60_000);

  test('with a finger: by the grip the text moves, elsewhere the page scrolls', async () => {
    await onPage(phone, async (page) => {
      const { matching } = questions(page);
      const client = await page.context().newCDPSession(page);
      const touch = (type: string, touchPoints: { x: number; y: number }[]) =>
        client.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints });
      const swipe = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
        await touch('touchStart', [from]);
        for (let step = 1; step <= 8; step += 1)
          await touch('touchMove', [
            { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 },
          ]);
        await touch('touchEnd', []);
      };
      await matching.locator('.lb-match-rows').scrollIntoViewIfNeeded();
      const grip = await middle(waiting(matching, '24 hải lí').locator('.lb-grip'));
      const to = await place(matching, 'Mép ngoài').boundingBox();
      if (!to) throw new Error('the place is not in the window together with the text');
      await swipe(grip, { x: to.x + to.width / 2, y: to.y + to.height / 2 });
      expect(await place(matching, 'Mép ngoài').textContent()).toBe('24 hải lí');

      const at = await middle(waiting(matching, '200 hải lí').getByRole('button'));
      const scrolled = await page.evaluate(() => window.scrollY);
      await swipe(at, { x: at.x, y: at.y - 150 });
      await page.waitForFunction((before) => window.scrollY > before + 50, scrolled);
      expect(await waiting(matching, '200 hải lí').count()).toBe(1);
    });
  }, 60_000);
});

describe.each(LOOKS)('every state, %s, %d px', (colorScheme, width) => {
  test('has nothing for axe to find, nothing too small to touch, nothing sideways', async () => {
    await onPage({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      const seen: string[] = [];
      await tour(page, async (state) => {
        seen.push(state);
        await lookAt(page)(state);
      });
      expect(seen).toHaveLength(7);
      // Once answered, what waited is gone: nothing there could be pressed any more.
      expect(await page.locator('.lb-waiting').isVisible()).toBe(false);
    });
  }, 120_000);
});

test('at 320 px, and at 640 px zoomed to 200 %, nothing goes sideways', async () => {
  for (const options of [
    { viewport: { width: 320, height: 640 } },
    { viewport: { width: 320, height: 400 }, deviceScaleFactor: 2 },
  ]) {
    await onPage(options, async (page) => {
      await tour(page, async (state) => expect([state, await sidewaysFindings(page)]).toEqual([state, []]));
    });
  }
}, 120_000);

test('leaving in the middle and coming back: pairs, order and story are there, and everything lies as it lay', async () => {
  await onPage(phone, async (page, stage) => {
    const lie = () => page.locator('.lb-waiting-text, legend, .lb-event-text, .lb-scene-choice').allTextContents();
    const { matching, timeline, scenario } = questions(page);
    await place(matching, 'Mép ngoài').click();
    await waiting(matching, '12 hải lí').getByRole('button').click();
    await order(timeline, [...names].reverse(), (button) => button.click());
    const saved = page.waitForResponse(
      (response) => response.url().endsWith('/state') && (response.request().postData() ?? '').includes('s1%5B.%5Db'),
    );
    await scenario.getByRole('button', { name: 'Hỏi tên người gọi' }).click();
    await saved;
    const before = await lie();
    await visit(page, stage);
    await page.locator('.lb-question').first().waitFor();
    expect(await lie()).toEqual(before);
    expect(await place(matching, 'Mép ngoài').textContent()).toBe('12 hải lí');
    expect(await scenario.locator('.lb-feedback').textContent()).toContain('Chấp nhận được.');
    expect(await scenario.locator('.lb-scene-choice:enabled').count()).toBe(2);
  });
}, 60_000);

test('on paper: what there is to join, order and choose, without the handles of the screen', async () => {
  await onPage({ viewport: { width: 800, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.lb-match-rows', '.lb-waiting', '.lb-place', '.lb-scene-choice'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
    for (const part of ['.lb-waiting .lb-grip', '.lb-event-grip > .lb-icon', '.lb-moves', '.lb-actions'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
  });
}, 60_000);
