import type { LineItem, ResourceLink } from '../model.js';
import type { Platform } from '../platform/context.js';

type NewLink = Pick<ResourceLink, 'title' | 'text' | 'url' | 'custom'> & {
  lineItem?: Omit<LineItem, 'id' | 'courseId' | 'linkId' | 'owner'>;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One item of a response (LTI Deep Linking 2.0 §3.2); a string is the reason to refuse it. */
const readItem = (platform: Platform, item: unknown): NewLink | string => {
  if (!isObject(item)) return 'A content item is an object';
  if (item['type'] !== 'ltiResourceLink') return `Content items of type ${String(item['type'])} are not accepted`;
  const url = text(item['url']) || platform.tool.launchUrl;
  if (!URL.canParse(url) || new URL(url).origin !== new URL(platform.tool.launchUrl).origin)
    return 'The url of an item must be on the host of the tool';
  const lineItem = readLineItem(platform, item);
  if (typeof lineItem === 'string') return lineItem;
  return {
    title: text(item['title']) || 'Langbiang',
    text: text(item['text']),
    url,
    custom: customOf(item['custom']),
    ...(lineItem && { lineItem }),
  };
};

const customOf = (custom: unknown): Record<string, string> =>
  isObject(custom) ? Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, String(value)])) : {};

const readLineItem = (platform: Platform, item: Record<string, unknown>): NewLink['lineItem'] | string => {
  const given = item['lineItem'];
  const label = text(item['title']) || 'Langbiang';
  if (!isObject(given)) return platform.profile.columnWithoutLineItem ? { label, scoreMaximum: 100 } : undefined;
  const scoreMaximum = given['scoreMaximum'];
  if (typeof scoreMaximum !== 'number' || !(scoreMaximum > 0)) return 'lineItem.scoreMaximum must be a number above 0';
  const review = given['submissionReview'];
  return {
    label: text(given['label']) || label,
    scoreMaximum,
    ...(text(given['resourceId']) && { resourceId: text(given['resourceId']) }),
    ...(text(given['tag']) && { tag: text(given['tag']) }),
    ...(isObject(review) && { submissionReview: review }),
  };
};

/** Makes the links and their grade columns: all of them, or none and the reason. */
export const createFromItems = (platform: Platform, courseId: string, items: unknown[]): ResourceLink[] | string => {
  const read = items.map((item) => readItem(platform, item));
  const refused = read.find((item) => typeof item === 'string');
  if (refused !== undefined) return refused;
  return read.filter((item) => typeof item !== 'string').map((item) => createLink(platform, courseId, item));
};

export const createLink = (
  { store }: Platform,
  courseId: string,
  { lineItem, ...link }: NewLink,
  kind: ResourceLink['kind'] = 'activity',
): ResourceLink =>
  store.change((data) => {
    const made: ResourceLink = { id: store.newId(), courseId, ...link, kind, history: [] };
    data.links.push(made);
    if (lineItem) data.lineItems.push({ id: store.newId(), courseId, linkId: made.id, ...lineItem, owner: 'tool' });
    return made;
  });
