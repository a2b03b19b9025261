import { describe, expect, test } from '@jest/globals';
import { cleanHtml, escapeText } from './clean-html.js';

const USUAL = ['p', 'strong', 'a', 'img', 'table'];

const html = (text: string, tags: string[] = USUAL, font?: Record<string, unknown>) =>
  cleanHtml(text, { type: 'text', tags, ...(font && { font }) });

describe('rich text', () => {
  test('keeps what its semantics name, and what comes along with it', () => {
    const good =
      '<p>Chào <strong>em</strong></p><div><span>x</span><br /></div><table><tbody><tr><td colspan="2">1</td></tr></tbody></table>';
    expect(html(good)).toBe(good);
    expect(html('<b>x</b><strong>y</strong>', ['b'])).toBe('<b>x</b><strong>y</strong>');
    expect(html('<ul><li>x</li></ul>', ['ul'])).toBe('<ul><li>x</li></ul>');
  });

  test('loses elements that are not named, with their text kept', () => {
    expect(html('<h2>Một</h2> <em>hai</em>')).toBe('Một hai');
  });

  test.each([
    ['a script', '<p>x<script>alert(1)</script></p>', USUAL],
    ['a script the semantics name', '<script>alert(1)</script>x', ['script', 'p']],
    ['a handler', '<p onclick="alert(1)">x</p>', USUAL],
    ['a handler on a picture', '<img src="x" onerror="alert(1)">', USUAL],
    ['a script in a drawing', '<svg><script>alert(1)</script><g onload="alert(1)"/></svg>', ['svg', 'g', 'script']],
    [
      'a web page in a drawing',
      '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
      ['svg', 'foreignobject', 'iframe'],
    ],
    ['a link of script', '<a href="javascript:alert(1)">x</a>', USUAL],
    ['a link of script, written oddly', '<a href="&#106;ava\tscript:alert(1)">x</a>', USUAL],
    ['a link of data', '<a href="data:text/html,<script>alert(1)</script>">x</a>', USUAL],
    [
      'an animation that writes a link',
      '<svg><a><animate attributeName="href" values="javascript:alert(1)"/></a></svg>',
      ['svg', 'a', 'animate'],
    ],
    ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', ['iframe', 'p']],
    ['an object', '<object data="javascript:alert(1)"></object><embed src="x">', ['object', 'embed']],
    ['a style sheet', '<style>*{background:url(javascript:alert(1))}</style>', ['style']],
    [
      'a form',
      '<form action="https://evil.example"><input name="x"><button>alert</button></form>',
      ['form', 'input', 'button'],
    ],
    [
      'the other base',
      '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
      ['base', 'meta'],
    ],
    ['half an element', '<p>x<img src=x onerror=alert(1) //', USUAL],
    ['an element in a comment', '<!--><img src=x onerror=alert(1)>-->', USUAL],
    [
      'noscript tricks',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
      ['noscript', 'p', 'img'],
    ],
  ])('loses %s', (_what, text, tags) => {
    const left = html(text, tags);
    const values = [...left.matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? '');
    expect(left.replace(/"[^"]*"/g, '""')).not.toMatch(/<(?!\/?(p|a|img|svg|g)[\s>])|\son\w+=/i);
    expect(values.filter((value) => /^\s*(javascript|data):|evil\.example/i.test(value))).toEqual([]);
  });

  test('loads no picture from elsewhere', () => {
    expect(
      html('<img src="https://track.example/1.gif" alt="a"><img src="//track.example/2.gif"><img src="images/a.png">'),
    ).toBe('<img alt="a" /><img /><img src="images/a.png" />');
  });

  test('keeps the styles its font settings allow, and none that loads anything', () => {
    const styled = '<p style="text-align:center;color:#ff0000;position:fixed;background:url(https://x.example)">x</p>';
    expect(html(styled)).toBe('<p style="text-align:center">x</p>');
    expect(html(styled, ['p'], { color: true })).toBe('<p style="text-align:center;color:#ff0000">x</p>');
  });

  test('a page it opens learns nothing of ours', () => {
    expect(html('<a href="https://vi.wikipedia.org" target="x" rel="opener">w</a>')).toBe(
      '<a href="https://vi.wikipedia.org" target="_blank" rel="noopener noreferrer">w</a>',
    );
  });
});

describe('plain text', () => {
  test('is escaped once, however often', () => {
    const once = escapeText('Hỏi & đáp <b>"1" > \'0\'</b> &amp; &#233;');
    expect(once).toBe('Hỏi &amp; đáp &lt;b&gt;&quot;1&quot; &gt; &#039;0&#039;&lt;/b&gt; &amp; &#233;');
    expect(escapeText(once)).toBe(once);
  });
});
