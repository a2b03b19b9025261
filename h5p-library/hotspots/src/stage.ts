import { h, icon } from '../../base/src/index.js';
import type { Marked } from './marked.js';
import { spotAt } from './nearest.js';
import { type Pin, pinOf } from './pin.js';
import { tagSides } from './tag-sides.js';

const ZOOMS = [1, 2, 3] as const;

export type StageWords = { spots: string; zoomIn: string; zoomOut: string; scroller: string };

export type Stage = { readonly box: HTMLElement; readonly pins: readonly Pin[] };

type Options = {
  /** The drawing or the photograph. */
  picture: Node;
  proportions: { width: number; height: number };
  spots: readonly Marked[];
  words: StageWords;
  press(spot: Marked): void;
};

/** The picture with its marks. Any press on it counts for the place nearest to it; two buttons make it larger. */
export function stageOf({ picture, proportions, spots, words, press }: Options): Stage {
  const sides = tagSides(spots, proportions.width / proportions.height);
  const pins = spots.map((spot) => pinOf(spot, sides.get(spot.id) ?? 'right'));
  const list = h('div', { class: 'lb-pins', role: 'group', 'aria-label': words.spots });
  list.append(...pins.map(({ box }) => box));
  const sheet = h('div', { class: 'lb-sheet' });
  sheet.append(picture, list);
  sheet.addEventListener('click', (event) => {
    const spot = pressed(event, sheet, pins);
    if (spot) press(spot);
  });
  const scroller = h('div', { class: 'lb-scroller' }, sheet);
  scroller.style.aspectRatio = `${proportions.width} / ${proportions.height}`;
  return { box: h('div', { class: 'lb-stage' }, scroller, zoomButtons(scroller, sheet, words)), pins };
}

/** Keys press a button itself and have no position. */
function pressed(event: MouseEvent, sheet: HTMLElement, pins: readonly Pin[]): Marked | undefined {
  const pin = pins.find(({ button }) => event.target instanceof Node && button.contains(event.target));
  if (event.detail === 0) return pin?.spot;
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const at = { x: event.clientX - left, y: event.clientY - top };
  const under = document.elementsFromPoint(event.clientX, event.clientY).map(({ id }) => id);
  const spots = pins.map(({ spot }) => spot);
  return spotAt(spots, at, { width, height }, (id) => under.includes(id)) ?? pin?.spot;
}

function zoomButtons(scroller: HTMLElement, sheet: HTMLElement, words: StageWords): HTMLElement {
  let level = 0;
  const zoom = (step: number) => {
    const before = ZOOMS[level] ?? 1;
    level = Math.min(ZOOMS.length - 1, Math.max(0, level + step));
    const now = ZOOMS[level] ?? 1;
    // What is in the middle stays there.
    const middle = (start: number, length: number) => ((start + length / 2) * now) / before - length / 2;
    const [left, top] = [
      middle(scroller.scrollLeft, scroller.clientWidth),
      middle(scroller.scrollTop, scroller.clientHeight),
    ];
    sheet.style.setProperty('--lb-zoom', `${100 * now}%`);
    scroller.scrollLeft = left;
    scroller.scrollTop = top;
    setScrollable(scroller, now > 1 && words.scroller);
    larger.setAttribute('aria-disabled', String(level === ZOOMS.length - 1));
    smaller.setAttribute('aria-disabled', String(level === 0));
  };
  const button = (name: 'zoomIn' | 'zoomOut', step: number) =>
    h('button', { type: 'button', class: 'lb-button', onclick: () => zoom(step) }, icon(name), words[name]);
  const [larger, smaller] = [button('zoomIn', 1), button('zoomOut', -1)];
  zoom(0);
  return h('div', { class: 'lb-zoom lb-actions' }, larger, smaller);
}

/** What scrolls can be scrolled by keys, and says what it is. */
function setScrollable(scroller: HTMLElement, name: string | false): void {
  const attributes = { tabindex: '0', role: 'region', 'aria-label': name || '' };
  for (const [attribute, value] of Object.entries(attributes)) {
    if (name) scroller.setAttribute(attribute, value);
    else scroller.removeAttribute(attribute);
  }
}
