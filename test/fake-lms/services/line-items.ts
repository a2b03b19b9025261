import type { Request, Response, Router } from 'express';
import type { LineItem } from '../model.js';
import { lineItemReadScope, lineItemScope } from '../oidc/scopes.js';
import { guarded, type Platform } from '../platform/context.js';
import { bodyText, query } from '../platform/params.js';
import { lineItemContainerType, lineItemJson, lineItemType, readLineItem } from './line-item-json.js';
import { linkHeader } from './link-header.js';
import { expect, pageOf, ServiceRefusal, service } from './service.js';

/** AGS 2.0 §3.2: line items of a course. Columns of other tools do not exist here. */
export const lineItemRoutes = (router: Router, platform: Platform): void => {
  const { paths } = platform.profile;
  const list = paths.lineItems(':course');
  const one = paths.lineItem(':course', ':item');
  router.get(
    list,
    guarded(platform, 'lineitems'),
    service(platform, (req, res) => getList(platform, req, res)),
  );
  router.post(
    list,
    guarded(platform, 'lineitems'),
    service(platform, (req, res) => postItem(platform, req, res)),
  );
  router.get(
    one,
    guarded(platform, 'lineitem'),
    service(platform, (req, res) => getItem(platform, req, res)),
  );
  router.put(
    one,
    guarded(platform, 'lineitem'),
    service(platform, (req, res) => putItem(platform, req, res)),
  );
  router.delete(
    one,
    guarded(platform, 'lineitem'),
    service(platform, (req, res) => deleteItem(platform, req, res)),
  );
};

export const courseOf = ({ store }: Platform, request: Request): string => {
  const id = String(request.params['course']);
  if (!store.course(id)) throw new ServiceRefusal(404, `Not Found: Course ${id} doesn't exist`);
  return id;
};

export const itemOf = (platform: Platform, request: Request): LineItem => {
  const item = anyItemOf(platform, request);
  if (item.owner === 'other') throw new ServiceRefusal(403, 'Invalid LTI id supplied.');
  return item;
};

/** Moodle lets every tool read every column, and refuses only to write. */
const anyItemOf = (platform: Platform, request: Request): LineItem => {
  const course = courseOf(platform, request);
  const id = String(request.params['item']);
  const item = platform.store.lineItem(course, id);
  if (!item) throw new ServiceRefusal(404, `Not Found: Grade item ${id} doesn't exist`);
  return item;
};

const getList = (platform: Platform, request: Request, response: Response): void => {
  const accept = { type: lineItemContainerType, strict: true };
  expect(platform, request, { scopes: [lineItemScope, lineItemReadScope], accept });
  const course = courseOf(platform, request);
  const asked = query(request);
  const all = platform.store
    .lineItemsOf(course)
    .filter(({ owner }) => owner === 'tool')
    .filter(({ resourceId }) => !asked.has('resource_id') || resourceId === asked.get('resource_id'))
    .filter(({ tag }) => !asked.has('tag') || tag === asked.get('tag'))
    .filter(({ linkId }) => !asked.has('resource_link_id') || linkId === asked.get('resource_link_id'));
  const page = pageOf(request, all, platform.pageSize);
  if (page.limited) response.set('Link', linkHeader(platform, request, page, all.length));
  response.type(lineItemContainerType).send(JSON.stringify(page.rows.map((item) => lineItemJson(platform, item))));
};

const postItem = (platform: Platform, request: Request, response: Response): void => {
  expect(platform, request, { scopes: [lineItemScope], contentType: lineItemType });
  const course = courseOf(platform, request);
  const fields = readLineItem(bodyText(request));
  if (typeof fields === 'string') throw new ServiceRefusal(400, fields);
  const { resourceLinkId, ...own } = fields;
  if (resourceLinkId !== undefined && platform.store.link(resourceLinkId)?.courseId !== course)
    throw new ServiceRefusal(403, `Link ${resourceLinkId} is not of this course`);
  const item: LineItem = {
    id: platform.store.newId(),
    courseId: course,
    linkId: resourceLinkId ?? null,
    ...own,
    owner: 'tool',
  };
  platform.store.change(({ lineItems }) => lineItems.push(item));
  answerChanged(platform, response.status(201), request, item);
};

const getItem = (platform: Platform, request: Request, response: Response): void => {
  expect(platform, request, { scopes: [lineItemScope, lineItemReadScope], accept: { type: lineItemType } });
  const item = platform.profile.name === 'moodle' ? anyItemOf(platform, request) : itemOf(platform, request);
  response.type(lineItemType).send(JSON.stringify(lineItemJson(platform, item)));
};

const putItem = (platform: Platform, request: Request, response: Response): void => {
  expect(platform, request, { scopes: [lineItemScope], contentType: lineItemType });
  const item = itemOf(platform, request);
  const fields = readLineItem(bodyText(request));
  if (typeof fields === 'string') throw new ServiceRefusal(400, fields);
  const { id, courseId, linkId, owner } = item;
  const { resourceLinkId: _fixed, ...own } = fields;
  const changed: LineItem = { id, courseId, linkId, owner, ...own };
  platform.store.change((data) => {
    data.lineItems = data.lineItems.map((one) => (one.id === id ? changed : one));
  });
  answerChanged(platform, response, request, changed);
};

/** Moodle gives back what it was sent, with the id; the specification wants the line item as it is now. */
const answerChanged = (platform: Platform, response: Response, request: Request, item: LineItem): void => {
  const body =
    platform.profile.name === 'moodle'
      ? { ...(JSON.parse(bodyText(request)) as object), id: platform.urls.lineItem(item.courseId, item.id) }
      : lineItemJson(platform, item);
  response.type(lineItemType).send(JSON.stringify(body));
};

const deleteItem = (platform: Platform, request: Request, response: Response): void => {
  expect(platform, request, { scopes: [lineItemScope] });
  const { id } = itemOf(platform, request);
  platform.store.change((data) => {
    data.lineItems = data.lineItems.filter((item) => item.id !== id);
    data.grades = data.grades.filter((grade) => grade.lineItemId !== id);
  });
  response.status(204).end();
};
