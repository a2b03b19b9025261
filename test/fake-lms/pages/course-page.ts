import type { Request, Response, Router } from 'express';
import { isLead, type LineItem, type ResourceLink } from '../model.js';
import type { Platform } from '../platform/context.js';
import { formatScore, formatTime } from './format.js';
import { gradebookView } from './gradebook.js';
import { notFound } from './not-found.js';
import { renderPage, renderPart } from './render.js';
import { textIn } from './texts.js';
import { frameOf, type Visit, visitOf } from './visit.js';

const path = '/as/:user/courses/:course';

export const courseRoutes = (router: Router, platform: Platform): void => {
  const visited =
    (answer: (visit: Visit, request: Request) => string | null) => (request: Request, response: Response) => {
      const visit = visitOf(platform, request, String(request.params['course']));
      const html = visit && answer(visit, request);
      if (html === null) notFound(request, response);
      else response.send(html);
    };
  router.get(
    path,
    visited((visit, request) => renderPage('course-page', courseView(platform, visit, addedOf(request)))),
  );
  router.get(
    `${path}/activities`,
    visited((visit) => renderPart('activities', { locale: visit.locale, ...activitiesView(platform, visit) })),
  );
  router.get(
    `${path}/gradebook`,
    visited((visit) =>
      visit.staff ? renderPart('gradebook', { locale: visit.locale, ...gradebookView(platform, visit) }) : null,
    ),
  );
  router.get(
    `${path}/add`,
    visited((visit) => {
      const title = textIn(visit.locale, 'add.title');
      return visit.staff ? renderPage('add-page', { ...frameOf(platform, visit), title }) : null;
    }),
  );
};

const addedOf = (request: Request): number | undefined => {
  const added = Number(request.query['added']);
  return Number.isInteger(added) && added > 0 ? added : undefined;
};

const courseView = (platform: Platform, visit: Visit, added: number | undefined) => {
  const frame = frameOf(platform, visit);
  const [coverage] = isLead(visit.member) ? platform.store.linksOf(visit.course.id, 'tool-page') : [];
  return {
    ...frame,
    title: frame.course.title,
    staff: visit.staff,
    added,
    coverage: coverage && linkHref(visit, coverage),
    ...activitiesView(platform, visit),
    ...(visit.staff && gradebookView(platform, visit)),
  };
};

export const linkHref = ({ user }: Visit, link: ResourceLink): string => `/as/${user.username}/links/${link.id}`;

const activitiesView = (platform: Platform, visit: Visit) => ({
  pupil: !visit.staff,
  activities: platform.store.linksOf(visit.course.id).map((link) => {
    const item = platform.store.lineItemOfLink(link.id);
    return {
      title: link.title,
      text: link.text,
      href: linkHref(visit, link),
      maximum: item?.scoreMaximum,
      own: item && !visit.staff ? ownGrade(platform, visit, item) : undefined,
    };
  }),
});

const ownGrade = (platform: Platform, { user, locale }: Visit, item: LineItem) => {
  const grade = platform.store.grade(item.id, user.id);
  if (grade?.score == null || grade.receivedAt === null) return undefined;
  return {
    score: formatScore(locale, grade.score, item.scoreMaximum),
    iso: grade.receivedAt,
    time: formatTime(grade.receivedAt, platform.clock()),
  };
};
