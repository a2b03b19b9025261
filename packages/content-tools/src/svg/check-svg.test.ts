import { expect, test } from '@jest/globals';
import { svgFaults } from './check-svg.js';

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inside}\n</svg>`;

test('shapes, text and references inside of the file are fine', () => {
  const good = drawing(
    '<title>Biển</title><defs><clipPath id="a"><path d="M0 0h9"/></clipPath></defs>' +
      '<g clip-path="url(#a)" style="fill:#153E75"><use href="#a"/><text x="1" y="2">Lãnh hải</text></g>',
  );
  expect(svgFaults(good)).toEqual([]);
});

test.each([
  ['a script', '<script>alert(1)</script>', /<script>/],
  ['HTML inside', '<foreignObject><p>a</p></foreignObject>', /<foreignObject>/],
  ['a picture from outside', '<image href="https://example.org/a.png"/>', /<image>/],
  ['a reference to another file', '<use href="b.svg#a"/>', /points outside/],
  ['the old way of referring', '<use xlink:href="https://example.org/a.svg#b"/>', /points outside/],
  ['a fill from outside', '<path fill="url(https://example.org/a#b)"/>', /points outside/],
  ['a style sheet', '<style>@import "x.css";</style>', /<style>/],
  ['an event handler', '<g onload="alert(1)"/>', /onload/],
  ['a link', '<a href="javascript:alert(1)"><text>a</text></a>', /<a>/],
  ['animation', '<set attributeName="href" to="x"/>', /<set>/],
  ['broken XML', '<g><path></g>', /well-formed/],
])('%s is a fault on its line', (_, inside, expected) => {
  const [fault] = svgFaults(drawing(inside));
  expect(fault?.what.en).toMatch(expected);
  expect(fault?.line).toBe(2);
});

test('an entity bomb never unfolds', () => {
  const source = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(100)}">]>${drawing('<text>&a;</text>')}`;
  expect(svgFaults(source).map((fault) => fault.what.en)).toContain('a DOCTYPE');
});

test.each([
  ['<html></html>', 'the root element is not <svg>'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<svg> has no viewBox'],
])('%s is not a drawing', (source, expected) => {
  expect(svgFaults(source).map((fault) => fault.what.en)).toContain(expected);
});
