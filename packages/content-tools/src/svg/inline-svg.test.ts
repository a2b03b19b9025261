import { expect, test } from '@jest/globals';
import { inlineSvg } from './inline-svg.js';

const source = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" viewBox="0 0 90 90" role="img">
  <title>Tên cũ</title>
  <desc>Mặt cắt từ bờ ra khơi</desc>
  <defs><clipPath id="khung"><rect x="0" y="0" width="9" height="9"/></clipPath></defs>
  <g clip-path="url(#khung)" style="stroke:#153E75"><line x1="1" y1="2" x2="30" y2="4"/></g>
  <text x="1" y="20">12 hải lí &lt; 24</text>
</svg>`;

const inlined = inlineSvg(source, { prefix: 'b-m4-1', name: 'Lãnh hải & vùng <tiếp giáp>' });

test('the text alternative is its accessible name', () => {
  expect(inlined).toMatch(/^<svg [^>]*role="img"[^>]* aria-labelledby="b-m4-1-title"><title id="b-m4-1-title">/);
  expect(inlined).toContain('>Lãnh hải &amp; vùng &lt;tiếp giáp&gt;</title>');
  expect(inlined).not.toContain('Tên cũ');
  expect(inlined).toContain('Mặt cắt từ bờ ra khơi');
});

test('ids and what refers to them carry the prefix', () => {
  expect(inlined).toContain('id="b-m4-1-khung"');
  expect(inlined).toContain('url(#b-m4-1-khung)');
});

test('what an H5P host would strip is not there', () => {
  expect(inlined).not.toContain('style=');
  expect(inlined).not.toMatch(/\s[a-z]+\d+=/);
  expect(inlined).toContain('stroke="#153e75"');
});

test('it scales with the page and keeps its words', () => {
  expect(inlined).toContain('viewBox="0 0 90 90"');
  expect(inlined).not.toMatch(/<svg[^>]*\s(width|height)=/);
  expect(inlined).toContain('12 hải lí &lt; 24');
});
