import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createTexts } from './texts.js';
import { createViews, icon, jsonInHtml } from './views.js';

function views(files: Record<string, string>) {
  const root = mkdtempSync(path.join(tmpdir(), 'langbiang-views-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, `${name}.hbs`), text);
  return createViews(createTexts([{ vi: { hi: 'Chào {{who}}' }, en: { hi: 'Hello {{who}}' } }]), root);
}

test('texts come in the page’s language, values escaped once, partials by name', () => {
  const { render } = views({ a: '{{t "hi" who=who}} {{> b}}', b: '[{{who}}]' });
  expect(render('a', { lang: 'vi', who: '<em> & "em"' })).toBe(
    'Chào &lt;em&gt; &amp; &quot;em&quot; [&lt;em&gt; &amp; &quot;em&quot;]',
  );
  expect(render('a', { lang: 'en', who: 'A' })).toBe('Hello A [A]');
});

test('a broken template is found at the start, a missing one when asked for', () => {
  expect(() => views({ a: '{{#if x}}' })).toThrow();
  expect(() => views({}).render('nowhere', { lang: 'vi' })).toThrow('nowhere');
});

describe('JSON in a page', () => {
  test.each(['</script><script>alert(1)</script>', '<!--', '\u2028\u2029', 'Đảo «Hoàng Sa»'])(
    '%j comes back whole and closes nothing',
    (text) => {
      const json = jsonInHtml({ text });
      expect(json).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    },
  );
});

test('icons are hidden from screen readers; the gong is our own', () => {
  for (const name of ['globe', 'gong']) {
    expect(icon(name)).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(icon(name)).not.toContain('<!--');
  }
  expect(() => icon('no-such-icon')).toThrow();
});
