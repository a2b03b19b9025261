/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What a walk with Tab alone found: things to press it never came to, places where the focus could not be seen. */
export type Walk = { missed: string[]; unseen: string[]; trapped: boolean };

const STEPS_MAX = 150;

/** Runs in the page: what has the focus, and whether a ring is drawn around it or around the label that shows it. */
function focusNow(): { at: number; html: string; isSeen: boolean } {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return { at: -1, html: '', isSeen: true };
  const all = [...document.querySelectorAll('*')];
  const drawn = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A hidden input is shown by what stands around it: its label, its card, its row.
  let isSeen = [...focused.children].some(drawn);
  for (let one: Element | null = focused; one && !one.matches('.lb-question'); one = one.parentElement)
    isSeen ||=
      drawn(one) ||
      [...one.children].some((child) => child !== focused && one === focused.parentElement && drawn(child));
  return { at: all.indexOf(focused), html: focused.outerHTML.slice(0, 100), isSeen };
}

/** Runs in the page: everything to press, each radio group once, as Tab meets it. */
function pressables(): { at: number; html: string }[] {
  const all = [...document.querySelectorAll('*')];
  const wanted = 'button, a[href], input, select, textarea, summary, audio[controls], video[controls], [tabindex="0"]';
  const found = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled, [tabindex="-1"]'),
  );
  const names = new Set<string>();
  const once = found.filter((element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [...document.getElementsByName(element.name)] as HTMLInputElement[];
    const stop = group.find(({ checked }) => checked) ?? group[0];
    if (names.has(element.name) || element !== stop) return false;
    names.add(element.name);
    return true;
  });
  return once.map((element) => ({ at: all.indexOf(element), html: element.outerHTML.slice(0, 100) }));
}

/** Presses Tab from the top of the page until the focus has left it. */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const all = await page.evaluate(pressables);
  const reached = new Set<number>();
  const unseen: string[] = [];
  for (let steps = 0; steps < STEPS_MAX; steps += 1) {
    await page.keyboard.press('Tab');
    const { at, html, isSeen } = await page.evaluate(focusNow);
    if (at < 0 || (reached.has(at) && reached.size >= all.length)) {
      return { missed: all.filter((one) => !reached.has(one.at)).map((one) => one.html), unseen, trapped: false };
    }
    reached.add(at);
    if (!isSeen) unseen.push(html);
  }
  return { missed: all.filter((one) => !reached.has(one.at)).map((one) => one.html), unseen, trapped: true };
}
