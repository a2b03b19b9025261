import { svgTags } from '@langbiang/core';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Said } from '../finding.js';

/** What is wrong in a drawing, and the line and column where it stands. */
export type SvgFault = { readonly line: number; readonly column: number; readonly what: Said };

const allowed = new Set<string>(svgTags);
/** `clipPath` is written with a capital in SVG and read without one in HTML. */
const isAllowed = (name: string) => allowed.has(name.toLowerCase());

/**
 * A drawing is put into the page itself, so it may hold shapes and text only: nothing that runs, nothing that is
 * fetched, no style sheet that would reach the rest of the page.
 */
export function svgFaults(source: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const add = (vi: string, en: string) =>
    faults.push({ line: parser.line, column: parser.columnIndex + 1, what: { vi, en } });
  let depth = 0;

  parser.on('error', (error) => {
    const text = error.message.replace(/^\S*?\d+:\d+:\s*/, '');
    add(`XML viết sai: ${text}`, `Not well-formed XML: ${text}`);
  });
  parser.on('doctype', () => add('có DOCTYPE', 'a DOCTYPE'));
  parser.on('processinginstruction', ({ target }) => add(`có <?${target}?>`, `a <?${target}?>`));
  parser.on('opentag', (tag) => {
    if (depth === 0 && tag.name !== 'svg') add('phần tử gốc không phải <svg>', 'the root element is not <svg>');
    if (depth === 0 && !('viewBox' in tag.attributes)) add('<svg> thiếu viewBox', '<svg> has no viewBox');
    if (!isAllowed(tag.name)) add(`phần tử <${tag.name}>`, `the element <${tag.name}>`);
    for (const fault of attributeFaults(tag)) add(fault.vi, fault.en);
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(source).close();
  return faults;
}

function attributeFaults(tag: SaxesTagPlain): Said[] {
  return Object.entries(tag.attributes).flatMap(([name, value]) => {
    if (/^on/i.test(name)) return [{ vi: `thuộc tính ${name} chạy mã`, en: `the attribute ${name} runs code` }];
    const isReference = /(^|:)href$/i.test(name);
    const isOutside = isReference ? !value.startsWith('#') : /url\(\s*['"]?(?!#)/i.test(value);
    if (isOutside) return [{ vi: `${name} trỏ ra ngoài tệp`, en: `${name} points outside of the file` }];
    return [];
  });
}
