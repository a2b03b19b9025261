import { type Box, holds, overlaps } from './projection.js';
import { parseSvg, type SvgNode, textOf, walk } from './svg-node.js';
import { textBox } from './text-block.js';

type Spot = readonly [number, number];

/** A text of a drawing. `of`: the id of what it names. */
export type DrawnText = { readonly text: string; readonly box: Box; readonly size: number; readonly of?: string };

/** A frame of a drawing, with what a reader sees in it. */
export type DrawnPanel = {
  readonly box: Box;
  readonly names: readonly DrawnText[];
  /** Islands of an archipelago by its id. */
  readonly islands: ReadonlyMap<string, readonly Spot[]>;
  /** Rings of the neighbours' land. */
  readonly neighbours: readonly (readonly Spot[])[];
};

/** A drawing as lint reads it back: from the SVG alone, not from what was meant. */
export class DrawnMap {
  readonly root: SvgNode;
  readonly panels: readonly DrawnPanel[];
  /** All texts: names, title, legend, note. */
  readonly texts: readonly DrawnText[];

  constructor(svg: string) {
    this.root = parseSvg(svg);
    this.panels = nodes(this.root, 'panel').map(readPanel);
    this.texts = [...walk(this.root)].filter(({ name }) => name === 'text').map(readText);
  }

  get sheet(): Box {
    const [x = 0, y = 0, width = 0, height = 0] = (this.root.attributes['viewBox'] ?? '').split(' ').map(Number);
    return { x, y, width, height };
  }

  /** Texts of one part: `title`, `note`. */
  part(name: string): string {
    return nodes(this.root, name).map(textOf).join(' ');
  }

  /** Text of an element directly under the root: `title`, `desc`. */
  said(element: string): string {
    const found = this.root.children.find((child) => typeof child !== 'string' && child.name === element);
    return found === undefined || typeof found === 'string' ? '' : textOf(found);
  }

  /** What is in a panel and not under a later one, which lies on top of it. */
  isSeen(panel: DrawnPanel, spot: Spot): boolean {
    return holds(panel.box, spot) && !this.above(panel).some(({ box }) => holds(box, spot));
  }

  isCovered(panel: DrawnPanel, box: Box): boolean {
    return this.above(panel).some((other) => overlaps(other.box, box));
  }

  private above(panel: DrawnPanel): readonly DrawnPanel[] {
    return this.panels.slice(this.panels.indexOf(panel) + 1);
  }
}

const nodes = (root: SvgNode, part: string) =>
  [...walk(root)].filter(({ attributes }) => attributes['data-part'] === part);

function readPanel(node: SvgNode): DrawnPanel {
  const [sea] = nodes(node, 'sea');
  if (!sea) throw new Error('a panel has no sea');
  const names = nodes(node, 'names').flatMap((group) => [...walk(group)].filter(({ name }) => name === 'text'));
  const islands = nodes(node, 'islands').map((group) => [group.attributes['data-is'] ?? '', circlesOf(group)] as const);
  const outlines = nodes(node, 'neighbours').flatMap((group) => [...walk(group)].filter(({ name }) => name === 'path'));
  return {
    box: boxOf(sea),
    names: names.map(readText),
    islands: new Map(islands),
    neighbours: outlines.flatMap(({ attributes }) => ringsOf(attributes['d'] ?? '')),
  };
}

const circlesOf = (group: SvgNode): Spot[] =>
  [...walk(group)]
    .filter(({ name }) => name === 'circle')
    .map(({ attributes }) => [Number(attributes['cx']), Number(attributes['cy'])]);

function boxOf({ attributes }: SvgNode): Box {
  const number = (name: string) => Number(attributes[name]);
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}

function readText(node: SvgNode): DrawnText {
  const of = node.attributes['data-of'];
  const size = Number(node.attributes['font-size']);
  return { text: textOf(node), box: textBox(node), size, ...(of !== undefined && { of }) };
}

/** Rings of a path of straight lines, as `M1,2L3,4Z` has them. */
function ringsOf(d: string): Spot[][] {
  return d
    .split('M')
    .filter((part) => part !== '')
    .map((part) => part.replace(/Z.*$/, '').split('L').map(spotOf));
}

function spotOf(pair: string): Spot {
  const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
  return [x, y];
}
