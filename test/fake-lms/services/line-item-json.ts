import type { LineItem } from '../model.js';
import type { Platform } from '../platform/context.js';

export const lineItemType = 'application/vnd.ims.lis.v2.lineitem+json';
export const lineItemContainerType = 'application/vnd.ims.lis.v2.lineitemcontainer+json';

/** AGS 2.0 §3.2. Moodle repeats the link as `ltiLinkId` and keeps no dates. */
export const lineItemJson = ({ urls, profile }: Platform, item: LineItem): Record<string, unknown> => ({
  id: urls.lineItem(item.courseId, item.id),
  label: item.label,
  scoreMaximum: item.scoreMaximum,
  ...(item.resourceId !== undefined && { resourceId: item.resourceId }),
  ...(item.tag !== undefined && { tag: item.tag }),
  ...(item.linkId !== null && { resourceLinkId: item.linkId }),
  ...(item.linkId !== null && profile.name === 'moodle' && { ltiLinkId: item.linkId }),
  ...(item.submissionReview && { submissionReview: item.submissionReview }),
  ...(profile.name === 'spec' && item.startDateTime && { startDateTime: item.startDateTime }),
  ...(profile.name === 'spec' && item.endDateTime && { endDateTime: item.endDateTime }),
});

export type LineItemFields = Omit<LineItem, 'id' | 'courseId' | 'owner' | 'linkId'> & { resourceLinkId?: string };

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a tool may say about a line item; a string is the reason to refuse it. */
export const readLineItem = (body: string): LineItemFields | string => {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return 'The body is not JSON';
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'A line item is an object';
  const input = json as Record<string, unknown>;
  const label = text(input['label']);
  const scoreMaximum = input['scoreMaximum'];
  if (label === undefined) return 'No label';
  if (typeof scoreMaximum !== 'number' || !(scoreMaximum > 0)) return 'scoreMaximum must be a number above 0';
  const review = input['submissionReview'];
  return {
    label,
    scoreMaximum,
    ...optional('resourceId', text(input['resourceId'])),
    ...optional('tag', text(input['tag'])),
    ...optional('startDateTime', text(input['startDateTime'])),
    ...optional('endDateTime', text(input['endDateTime'])),
    ...optional('resourceLinkId', text(input['resourceLinkId'])),
    ...(typeof review === 'object' && review !== null && { submissionReview: { ...review } }),
  };
};

const optional = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
