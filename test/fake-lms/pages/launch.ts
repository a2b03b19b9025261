import type { Request, Response, Router } from 'express';
import type { Platform } from '../platform/context.js';
import type { PendingLaunch } from '../platform/launches.js';
import { localeOf } from './locale.js';
import { notFound } from './not-found.js';
import { renderPage } from './render.js';
import { visitOf } from './visit.js';

/** OIDC third-party initiated login, step 1: the browser is sent to the tool's login URL, by POST as Moodle does. */
export const launchRoutes = (router: Router, platform: Platform): void => {
  router.get('/as/:user/links/:link/launch', (request, response) => {
    const link = platform.store.link(String(request.params['link']));
    const visit = link && visitOf(platform, request, link.courseId);
    if (!link || !visit || (link.kind === 'tool-page' && !visit.staff)) return notFound(request, response);
    const target = request.query['target'] === 'window' ? 'window' : 'iframe';
    const what = { userId: visit.user.id, courseId: link.courseId, linkId: link.id };
    initiate(platform, request, response, platform.launches.begin(what, { target, locale: visit.locale }));
  });
  router.get('/as/:user/courses/:course/deep-link', (request, response) => {
    const visit = visitOf(platform, request, String(request.params['course']));
    if (!visit?.staff) return notFound(request, response);
    const what = { userId: visit.user.id, courseId: visit.course.id };
    initiate(platform, request, response, platform.launches.begin(what, { locale: visit.locale }));
  });
  router.get('/launch/:id', (request, response) => {
    const launch = platform.launches.find(String(request.params['id']));
    if (launch) initiate(platform, request, response, launch);
    else notFound(request, response);
  });
};

export const loginFields = (
  { urls, store, tool, profile }: Platform,
  launch: PendingLaunch,
): Record<string, string> => {
  const link = launch.linkId === undefined ? undefined : store.link(launch.linkId);
  return {
    iss: urls.issuer,
    target_link_uri: link?.url ?? tool.deepLinkUrl ?? tool.launchUrl,
    login_hint: launch.loginHint,
    lti_message_hint: launch.messageHint,
    client_id: store.data.clientId,
    lti_deployment_id: store.data.deploymentId,
    // A new tab has no parent to keep anything with.
    ...(profile.platformStorage && launch.options.target !== 'window' && { lti_storage_target: '_parent' }),
  };
};

const initiate = (platform: Platform, request: Request, response: Response, launch: PendingLaunch): void => {
  const fields = loginFields(platform, launch);
  response.send(renderPage('auto-post', { locale: localeOf(request), action: platform.tool.loginUrl, fields }));
};
