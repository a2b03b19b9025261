import type { PlacedContent } from './params.js';

/** Containers, by machine name: worth what they hold. */
export type ContainerLibrary = 'Langbiang.TimedMedia';

/** The list of a container's parameters that holds the contents, each under `content`. */
const HOLDS: Readonly<Record<ContainerLibrary, string>> = { 'Langbiang.TimedMedia': 'moments' };

/**
 * The contents a content holds, in the order a pupil meets them; none for a question. `library` is a machine name, with
 * or without its version. What has not the shape of a sub-content is left out: parameters may come from outside.
 */
export function nestedContents(library: string, params: unknown): PlacedContent[] {
  const list = Object.entries(HOLDS).find(([name]) => name === library.split(' ')[0])?.[1];
  const held: unknown = list !== undefined && isRecord(params) ? params[list] : undefined;
  return Array.isArray(held) ? held.filter(isPlaced) : [];
}

function isPlaced(item: unknown): item is PlacedContent {
  const content = isRecord(item) ? item['content'] : undefined;
  return isRecord(content) && typeof content['library'] === 'string' && typeof content['subContentId'] === 'string';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
