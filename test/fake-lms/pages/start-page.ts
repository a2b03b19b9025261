import type { Request, Response, Router } from 'express';
import { isLead, isLearner, isStaff, type Member } from '../model.js';
import type { Platform } from '../platform/context.js';
import { localeOf } from './locale.js';
import { notFound } from './not-found.js';
import { renderPage } from './render.js';
import { textIn } from './texts.js';
import { courseHref, nameOf, titleOf } from './visit.js';

/** The first course's member behind each door; the addresses stay while the people may change. */
const doors: Readonly<Record<string, (members: readonly Member[]) => Member | undefined>> = {
  teacher: (members) => members.find((member) => isStaff(member) && !isLead(member)),
  lead: (members) => members.find(isLead),
  pupil: (members) => members.find(isLearner),
  'pupil-1': (members) => members.filter(isLearner)[0],
  'pupil-2': (members) => members.filter(isLearner)[1],
};

export const startRoutes = (router: Router, platform: Platform): void => {
  router.get('/', (request, response) => start(platform, request, response));
  router.get('/enter/:door', (request, response) => enter(platform, request, response));
};

const start = ({ store }: Platform, request: Request, response: Response): void => {
  const locale = localeOf(request);
  const courses = store.data.courses.map((course) => ({
    title: titleOf(course, locale),
    people: course.members.flatMap(({ userId }) => {
      const user = store.user(userId);
      return user ? [{ name: nameOf(user, locale), href: courseHref(user, course) }] : [];
    }),
  }));
  const title = textIn(locale, 'start.title');
  response.send(renderPage('start-page', { locale, otherLang: locale === 'vi' ? 'en' : 'vi', title, courses }));
};

const enter = ({ store }: Platform, request: Request, response: Response): void => {
  const [course] = store.data.courses;
  const member = course && doors[String(request.params['door'])]?.(course.members);
  const user = member && store.user(member.userId);
  if (course && user) response.redirect(303, courseHref(user, course));
  else notFound(request, response);
};
