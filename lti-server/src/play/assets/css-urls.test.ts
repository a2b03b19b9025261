import { expect, test } from '@jest/globals';
import { rewriteUrls } from './css-urls.js';

test('relative files are resolved, whatever the quotes; everything else is left', async () => {
  const asked: string[] = [];
  const css = `
@font-face { src: url('fonts/a.woff2?v=1') format('woff2'), url(../b.woff); }
i { background: url("img/c.svg#part"); mask: url(#local) }
b { background: url(data:image/png;base64,AA==), url(https://x.example/d.png), url(/e.png), url(missing.png) }`;
  const rewritten = await rewriteUrls(css, async (target) => {
    asked.push(target);
    return target === 'missing.png' ? null : `/assets/${target.split('/').pop()}`;
  });
  expect(asked).toEqual(['fonts/a.woff2', '../b.woff', 'img/c.svg', 'missing.png']);
  expect(rewritten).toBe(`
@font-face { src: url("/assets/a.woff2") format('woff2'), url("/assets/b.woff"); }
i { background: url("/assets/c.svg#part"); mask: url(#local) }
b { background: url(data:image/png;base64,AA==), url(https://x.example/d.png), url(/e.png), url(missing.png) }`);
});
