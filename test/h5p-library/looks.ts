import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResults = { violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] };

/** What axe finds wrong on the page, one line per element. Every rule is on, best practices too. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** Elements wider than the window, when the page can be moved sideways. */
export async function sidewaysFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} > ${clientWidth}: ${wide.map((one) => one.outerHTML.slice(0, 80)).join(' | ')}`];
  });
}

/**
 * Things to press that are smaller than 44 × 44 px. Links inside a sentence are the exception that WCAG 2.5.8 makes;
 * an input counts with the label around it.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('button, summary, input, .lb-back a')];
    return targets
      .map((one) => one.closest('label') ?? one)
      .filter((one) => one.checkVisibility())
      .map((one) => ({ html: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 43.9 || box.height < 43.9)
      .map(({ html, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`);
  });
}

/** Texts of which a part cannot be seen because their box is too small and cuts them off. */
export async function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('.lb *')].filter((one) => {
      const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      return hasText && one.checkVisibility() && !one.closest('.lb-sr');
    });
    const isCut = (one: HTMLElement): boolean => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const wide = overflowX !== 'visible' && overflowX !== 'auto' && one.scrollWidth > one.clientWidth + 1;
      const tall = overflowY !== 'visible' && overflowY !== 'auto' && one.scrollHeight > one.clientHeight + 1;
      return wide || tall;
    };
    return boxes.filter(isCut).map((one) => `cut off: ${one.outerHTML.slice(0, 100)}`);
  });
}

/** Schemes and widths every state of a type is looked at in. The scheme changes colours, the width the layout: not all four pairs are needed. */
export const LOOKS = [
  ['light', 360],
  ['dark', 360],
  ['light', 1280],
] as const;

/** The same, and the narrowest a page must bear. */
export const LOOKS_FROM_320 = [...LOOKS, ['light', 320]] as const;

/** Nothing for axe to find, nothing too small to touch, nothing sideways; `state` names what the page shows in a failure. */
export const lookAt =
  (page: Page) =>
  async (state: string): Promise<void> => {
    expect([state, await axeFindings(page)]).toEqual([state, []]);
    expect([state, await smallTargets(page)]).toEqual([state, []]);
    expect([state, await sidewaysFindings(page)]).toEqual([state, []]);
  };
