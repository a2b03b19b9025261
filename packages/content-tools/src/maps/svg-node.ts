import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of a drawing; text is a child like any other. */
export type SvgNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
};

/** An element; attributes that are `undefined` are left out. */
export function el(name: string, attributes: Attributes, children: readonly (SvgNode | string)[] = []): SvgNode {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? shortNumber(value) : value] as const],
  );
  return { name, attributes: Object.fromEntries(given), children };
}

/** A tenth of a sheet unit is a twentieth of a pixel on a phone. */
export const shortNumber = (value: number): string => String(Math.round(value * 10) / 10);

export function svgText({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child))).join('');
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

/** The elements of a drawing. Throws when it is not well-formed XML. */
export function parseSvg(source: string): SvgNode {
  type Open = { name: string; attributes: Record<string, string>; children: (SvgNode | string)[] };
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Open = { name, attributes, children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('text', (text) => stack.at(-1)?.children.push(text));
  parser.on('closetag', () => stack.pop());
  parser.write(source).close();
  const root = stack[0]?.children.find((child) => typeof child !== 'string');
  if (root === undefined || typeof root === 'string') throw new Error('no element');
  return root;
}

/** The node and everything in it, in document order. */
export function* walk(node: SvgNode): Generator<SvgNode> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* walk(child);
}

export const textOf = (node: SvgNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join(' ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
