import type { Request, Response, Router } from 'express';
import type { Grade, LineItem } from '../model.js';
import { resultScope } from '../oidc/scopes.js';
import { guarded, type Platform } from '../platform/context.js';
import { query } from '../platform/params.js';
import { itemOf } from './line-items.js';
import { linkHeader } from './link-header.js';
import { expect, pageOf, service } from './service.js';

export const resultContainerType = 'application/vnd.ims.lis.v2.resultcontainer+json';

/** AGS 2.0 §3.3. */
export const resultRoutes = (router: Router, platform: Platform): void => {
  const path = `${platform.profile.paths.lineItem(':course', ':item')}/results`;
  router.get(
    path,
    guarded(platform, 'results'),
    service(platform, (req, res) => getResults(platform, req, res)),
  );
};

const getResults = (platform: Platform, request: Request, response: Response): void => {
  expect(platform, request, { scopes: [resultScope], accept: { type: resultContainerType } });
  const item = itemOf(platform, request);
  const asked = query(request);
  if (platform.profile.resultsLimitFails && asked.has('limit')) {
    response
      .status(404)
      .type('html')
      .send('<!DOCTYPE html><title>Error</title>Call to a member function out() on null');
    return;
  }
  const all = platform.store
    .gradesOf(item.id)
    .filter((grade) => grade.timestamp !== null)
    .filter(({ userId }) => !asked.has('user_id') || userId === asked.get('user_id'));
  const page = pageOf(request, all, platform.pageSize);
  if (page.limited && !platform.profile.resultsLimitFails)
    response.set('Link', linkHeader(platform, request, page, all.length));
  const rows = platform.profile.resultsLimitFails ? all : page.rows;
  response.type(resultContainerType).send(JSON.stringify(rows.map((grade) => resultJson(platform, item, grade))));
};

const resultJson = ({ urls, profile }: Platform, item: LineItem, grade: Grade): Record<string, unknown> => {
  const results = urls.results(item.courseId, item.id);
  const moodle = profile.name === 'moodle';
  const id = moodle ? `${results}&user_id=${grade.userId}` : `${results}?user_id=${grade.userId}`;
  // A cleared grade is listed without a score.
  if (grade.score === null)
    return { id, userId: grade.userId, ...(!moodle && { scoreOf: urls.lineItem(item.courseId, item.id) }) };
  return {
    id,
    userId: grade.userId,
    resultScore: grade.score,
    resultMaximum: item.scoreMaximum,
    ...(grade.comment !== undefined && { comment: grade.comment }),
    scoreOf: urls.lineItem(item.courseId, item.id),
    ...(moodle && { timestamp: `${new Date(grade.timestamp ?? 0).toISOString().slice(0, 19)}+00:00` }),
  };
};
