import { expect, test } from '@jest/globals';
import { bodyTags } from '@langbiang/core';
import { renderInline, renderPage } from './parser.js';
import type { RenderEnv } from './render-env.js';

function env(): RenderEnv {
  const order: string[] = [];
  return {
    cite: (id) => (order.includes(id) ? order.indexOf(id) + 1 : order.push(id)),
    picture: (src, alt) => `<img src="${src}" alt="${alt}">`,
  };
}

test('citations are numbered links to their source', () => {
  expect(renderPage('Rộng 12 hải lí.[^B-033][^B-116] Lại nữa.[^B-033]', env())).toBe(
    '<p>Rộng 12 hải lí.<a class="lb-cite" href="#source-1" data-fact="B-033">1</a>' +
      '<a class="lb-cite" href="#source-2" data-fact="B-116">2</a> Lại nữa.' +
      '<a class="lb-cite" href="#source-1" data-fact="B-033">1</a></p>',
  );
});

test('a picture alone in its paragraph is a figure with its caption', () => {
  expect(renderPage('![Mặt cắt *bờ* biển](media/mat-cat.svg "Theo Luật Biển[^B-030]")', env())).toBe(
    '<figure><img src="media/mat-cat.svg" alt="Mặt cắt bờ biển">' +
      '<figcaption>Theo Luật Biển<a class="lb-cite" href="#source-1" data-fact="B-030">1</a></figcaption>\n</figure>',
  );
});

test('headings go under the title of the page', () => {
  expect(renderPage('## Một\n\n### Hai', env())).toBe('<h3>Một</h3>\n<h4>Hai</h4>');
});

test('tables, lists and quotes are Markdown as teachers know it', () => {
  const html = renderPage('| a | b |\n|---|--:|\n| 1 | 2 |\n\n- một\n\n> hai', env());
  expect(html).toContain('<td>1</td>');
  expect(html).toContain('<li>một</li>');
  expect(html).toContain('<blockquote>');
});

test.each([
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '<div onclick="x">\n\n**b**\n\n</div>',
  '[x](javascript:alert(1))',
  '[^"><script>alert(1)</script>]',
  '<!-- <b> -->',
])('no element of the author reaches the page: %s', (source) => {
  const names = [...renderPage(source, env()).matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1]);
  expect(bodyTags).toEqual(expect.arrayContaining(names));
  expect(names).not.toContain('script');
  expect(renderPage(source, env())).not.toMatch(/<[^>]+\son\w+=/);
});

test('one line of text keeps to one line', () => {
  expect(renderInline('Chọn **tất cả** *đúng*', env())).toBe('Chọn <strong>tất cả</strong> <em>đúng</em>');
});
