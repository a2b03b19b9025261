/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { smallLesson } from '../../src/small-lesson.js';
import { button, loadCore, show } from '../../testing/src/core.js';

loadCore();
await import('../../base/src/register.js');
await import('../../multiple-choice/src/register.js');
await import('../../true-false-set/src/register.js');
await import('../../fill-blanks/src/register.js');
const { Lesson } = await import('./lesson.js');

/** The small lesson on its first page. */
function begun(): HTMLElement {
  const root = show(new Lesson(smallLesson, 1, {}));
  button(root, 'Bắt đầu').click();
  return root;
}

describe('sources', () => {
  test('only those of the page, closed, dated the day first', () => {
    const root = begun();
    const panel = root.querySelector<HTMLDetailsElement>('.lb-sources');
    expect(panel?.open).toBe(false);
    expect(panel?.querySelector('summary')?.textContent).toBe('Nguồn (1)');
    expect(panel?.textContent).toContain('tính đến 22/11/2026');
    expect(panel?.querySelector('a')?.getAttribute('rel')).toBe('noopener');
  });

  test('a citation opens its source, takes the focus there and back', () => {
    const root = begun();
    const citation = root.querySelector('a.lb-cite') as HTMLElement;
    expect(citation.getAttribute('aria-label')).toBe('Nguồn 1');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    citation.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(root.querySelector<HTMLDetailsElement>('.lb-sources')?.open).toBe(true);
    expect(document.activeElement).toBe(root.querySelector('[data-source="1"]'));
    button(root, 'Về lại chỗ đang đọc').click();
    expect(document.activeElement).toBe(citation);
  });

  test('a citation a host has stripped of its class still is one', () => {
    const root = begun();
    button(root, 'Tiếp theo').click();
    expect(root.querySelector('a[href="#source-2"]')?.className).toBe('lb-cite');
  });
});

test('the words of the page are explained, with the other language marked', () => {
  const root = begun();
  expect([...root.querySelectorAll('.lb-glossary dt')].map((term) => term.textContent)).toEqual([
    'đường cơ sởbaseline',
  ]);
  expect(root.querySelector('.lb-other')?.getAttribute('lang')).toBe('en');
});
