import { fill, h, type IconName, icon } from '../../base/src/index.js';

/** A sign that a claim has left on a span: its number where there are several, how it was judged, and that in words. */
export type Sign = { number: number | undefined; mark: 'open' | 'right' | 'wrong' | 'missed'; words: string };

/** A span of the passage as a check box whose label flows and breaks with the text around it; a button would be a block. */
export type SpanView = {
  id: string;
  text: string;
  input: HTMLInputElement;
  draw(state: { isOpen: boolean; isMarked: boolean; signs: readonly Sign[] }): void;
};

const ICONS: Record<Sign['mark'], IconName> = { open: 'pencil', right: 'right', wrong: 'wrong', missed: 'eye' };
const OPENING = /\[\[([a-z][a-z0-9-]*)\|/;

/**
 * Makes check boxes of what is written `[[id|text]]`, in the order of the text. It looks at text nodes, never at HTML as
 * a string: a mark written into an attribute stays there. One that does not close in its element stays text.
 */
export function spanViews(passage: DocumentFragment, toggle: (id: string) => void): SpanView[] {
  const views: SpanView[] = [];
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const opening = node instanceof Text ? OPENING.exec(node.data) : null;
    if (!(node instanceof Text) || !opening?.[1]) continue;
    const content = cutOut(node, opening);
    if (!content) continue;
    const id = opening[1];
    const [box, view] = spanView(id, content, () => toggle(id));
    node.after(box);
    views.push(view);
    // On behind the new element: what is in it has been read.
    walker.currentNode = box.lastChild ?? box;
  }
  return views;
}

/** Takes `[[id|…]]`, which begins in `first`, out of the text and gives what stood in it. */
function cutOut(first: Text, opening: RegExpExecArray): DocumentFragment | undefined {
  const end = closing(first, opening.index + opening[0].length);
  if (!end) return undefined;
  const rest = first.splitText(opening.index);
  const range = document.createRange();
  range.setStart(rest, 0);
  if (end.node === first) range.setEnd(rest, end.at - opening.index + 2);
  else range.setEnd(end.node, end.at + 2);
  const content = range.extractContents();
  const [head, tail] = [content.firstChild, content.lastChild];
  if (head instanceof Text) head.data = head.data.slice(opening[0].length);
  if (tail instanceof Text) tail.data = tail.data.slice(0, -2);
  return content;
}

/** Where `]]` stands in the text or beside it, behind at least one letter. */
function closing(first: Text, from: number): { node: Text; at: number } | undefined {
  for (let node: ChildNode | null = first; node; node = node.nextSibling) {
    const at = node instanceof Text ? node.data.indexOf(']]', node === first ? from + 1 : 0) : -1;
    if (node instanceof Text && at >= 0) return { node, at };
  }
  return undefined;
}

function spanView(id: string, content: DocumentFragment, toggle: () => void): [HTMLElement, SpanView] {
  const input = h('input', { type: 'checkbox', value: id, onchange: toggle });
  const signsBox = h('span', { class: 'lb-signs' });
  const text = h('span', { class: 'lb-span-text' });
  text.append(content);
  const words = (text.textContent ?? '').replace(/\s+/g, ' ').trim();
  const box = h('label', { class: 'lb-span' }, input, text, signsBox);
  return [
    box,
    {
      id,
      text: words,
      input,
      draw({ isOpen, isMarked, signs }) {
        input.checked = isMarked;
        input.disabled = !isOpen;
        box.dataset['marked'] = String(isMarked && isOpen);
        const [mark, ...others] = new Set(signs.map((one) => one.mark));
        box.dataset['mark'] = others.length > 0 ? 'mixed' : (mark ?? '');
        fill(signsBox, ...signs.map(signOf));
      },
    },
  ];
}

function signOf({ number, mark, words }: Sign): HTMLElement {
  const shown = mark === 'open' && number !== undefined ? null : icon(ICONS[mark]);
  const digits = number === undefined ? null : h('span', { 'aria-hidden': 'true' }, String(number));
  const said = words !== '' && h('span', { class: 'lb-sr' }, ` (${words})`);
  return h('span', { class: 'lb-sign', 'data-mark': mark }, shown, digits, said);
}
