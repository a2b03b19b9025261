import { expect, test } from '@jest/globals';
import { el, parseSvg, svgText, textOf, walk } from './svg-node.js';

const drawing = el('svg', { viewBox: '0 0 9 9', 'data-x': undefined }, [
  el('title', {}, ['Biển & <đảo>']),
  el('circle', { cx: 1.26, cy: -0.04, r: 3 }),
]);

test('attributes without a value are left out, numbers are short, text is escaped', () => {
  expect(svgText(drawing)).toBe(
    '<svg viewBox="0 0 9 9"><title>Biển &amp; &lt;đảo&gt;</title><circle cx="1.3" cy="0" r="3"/></svg>',
  );
});

test('what is written is read back', () => {
  const read = parseSvg(svgText(drawing));
  expect(read).toEqual(drawing);
  expect([...walk(read)].map(({ name }) => name)).toEqual(['svg', 'title', 'circle']);
  expect(textOf(read).trim()).toBe('Biển & <đảo>');
});

test.each(['<svg><g></svg>', '<svg', ''])('%s is no drawing', (source) => {
  expect(() => parseSvg(source)).toThrow();
});
