import type { PlacedContent, SubContent } from './params.js';

/** Containers, by machine name: worth what they hold. */
export type ContainerLibrary = 'Langbiang.QuizSet' | 'Langbiang.TimedMedia';

/** The list of a container's parameters that holds the contents, each under `content`. */
const HOLDS: Readonly<Record<ContainerLibrary, string>> = {
  'Langbiang.QuizSet': 'questions',
  'Langbiang.TimedMedia': 'moments',
};

/**
 * The contents a content holds, in the order a pupil meets them; none for a question. `library` is a machine name, with
 * or without its version. What has not the shape of a sub-content is left out: parameters may come from outside.
 */
export function nestedContents(library: string, params: unknown): PlacedContent[] {
  const list = listOf(library);
  const held: unknown = list !== undefined && isRecord(params) ? params[list] : undefined;
  return Array.isArray(held) ? held.filter(isPlaced) : [];
}

/** The content with the contents it holds changed. */
export function mapNested(content: SubContent, change: (held: SubContent) => SubContent): SubContent {
  const { library, params } = content;
  const list = listOf(library);
  const held: unknown = list !== undefined && isRecord(params) ? params[list] : undefined;
  if (list === undefined || !isRecord(params) || !Array.isArray(held)) return content;
  const items = held.map((item: unknown) => (isPlaced(item) ? { ...item, content: change(item.content) } : item));
  return { ...content, params: { ...params, [list]: items } };
}

const listOf = (library: string): string | undefined =>
  Object.entries(HOLDS).find(([name]) => name === library.split(' ')[0])?.[1];

function isPlaced(item: unknown): item is PlacedContent {
  const content = isRecord(item) ? item['content'] : undefined;
  return isRecord(content) && typeof content['library'] === 'string' && typeof content['subContentId'] === 'string';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
