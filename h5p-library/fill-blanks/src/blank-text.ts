import { parse, plain, rich } from '../../base/src/index.js';

const MARK = /\{([\w-]+)\}/;

/** The text with each `{id}` replaced by its field; a mark without a field stays as it is written. */
export function textWithBlanks(
  html: string,
  contentId: string | number | undefined,
  fieldOf: (id: string) => Node | undefined,
): DocumentFragment {
  const content = rich(html, contentId);
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const parts = text.data.split(new RegExp(MARK, 'g'));
    // split() with a group alternates text and id.
    text.replaceWith(...parts.map((part, index) => (index % 2 === 1 ? (fieldOf(part) ?? `{${part}}`) : part)));
  }
  return content;
}

/** The text as it goes into an xAPI description: H5P's reports expect ten underscores for a blank. */
export function blankText(html: string): string {
  return plain((parse(html).textContent ?? '').replace(new RegExp(MARK, 'g'), '__________'));
}
