export type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;

/** An element with attributes and children. `true` writes an empty attribute, `false` and `undefined` none; `onclick` etc. listen. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Element, children: Child[]): void {
  for (const child of children) if (child) parent.append(child);
}

/** Replaces what an element holds. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.textContent = '';
  append(parent, children);
}

/** Parses HTML without running or loading anything of it. */
export function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/**
 * HTML of the parameters as nodes: pictures resolved against the content's folder and told to the frame once they are
 * there, links out of the lesson opened beside it.
 */
export function rich(html: string, contentId: string | number | undefined, loaded?: () => void): DocumentFragment {
  const content = parse(html);
  for (const image of content.querySelectorAll('img')) {
    image.src = fileUrl(image.getAttribute('src') ?? '', contentId);
    image.decoding = 'async';
    if (loaded) image.addEventListener('load', loaded);
  }
  for (const link of content.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  return content;
}

/** Where a file of the content is; an address that is one already stays as it is. */
export function fileUrl(path: string, contentId: string | number | undefined): string {
  return contentId === undefined || /^(?:[a-z]+:|\/)/i.test(path) ? path : H5P.getPath(path, contentId);
}

/** The words of an HTML or escaped text. Hosts on H5P's PHP core hand plain text fields over escaped. */
export function plain(html: string): string {
  return (parse(html).textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Takes a word that opens the text away («Đúng. Có vạch…» → «Có vạch…»), whichever of `words` it is. */
export function dropOpening(content: DocumentFragment, words: readonly string[]): void {
  const first = document.createTreeWalker(content, NodeFilter.SHOW_TEXT).nextNode();
  if (!(first instanceof Text)) return;
  const word = words.find((candidate) => first.data.toLowerCase().startsWith(candidate.toLowerCase()));
  const rest = word === undefined ? null : /^\s*[.,:;!]\s*(.*)$/s.exec(first.data.slice(word.length));
  if (rest) first.data = (rest[1] ?? '').replace(/^./u, (letter) => letter.toUpperCase());
}

/** Moves the focus without a jump, then brings the element into sight. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView?.({ block: 'nearest' });
}

let ids = 0;
/** An id that no other element of the page has. */
export function uniqueId(name: string): string {
  ids += 1;
  return `lb-${name}-${ids}`;
}
