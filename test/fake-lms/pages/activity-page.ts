import type { Router } from 'express';
import type { Platform } from '../platform/context.js';
import { linkHref } from './course-page.js';
import { notFound } from './not-found.js';
import { renderPage } from './render.js';
import { frameOf, visitOf } from './visit.js';

/** One activity: the tool in a frame, as most LMSs show it. */
export const activityRoutes = (router: Router, platform: Platform): void => {
  router.get('/as/:user/links/:link', (request, response) => {
    const link = platform.store.link(String(request.params['link']));
    const visit = link && visitOf(platform, request, link.courseId);
    if (!link || !visit || (link.kind === 'tool-page' && !visit.staff)) {
      notFound(request, response);
      return;
    }
    const view = { title: link.title, href: linkHref(visit, link) };
    response.send(renderPage('activity-page', { ...frameOf(platform, visit), title: link.title, link: view }));
  });
};
