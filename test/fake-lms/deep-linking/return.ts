import type { Request, Response, Router } from 'express';
import { isStaff } from '../model.js';
import { localeOf } from '../pages/locale.js';
import { renderPage } from '../pages/render.js';
import { guarded, type Platform } from '../platform/context.js';
import { mediaType, query, readParams } from '../platform/params.js';
import { createFromItems } from './content-items.js';
import { readResponse } from './response.js';
import type { DeepLinkSession } from './sessions.js';

type Outcome = { created: number; message?: string } | { refused: string; status: number };

/** Where the tool posts its LtiDeepLinkingResponse; the browser carries it, inside the picker's frame. */
export const deepLinkReturnRoutes = (router: Router, platform: Platform): void => {
  const path = platform.profile.paths.deepLinkReturn;
  router.post(path, ...guarded(platform, 'deep-link-return'), async (request, response) => {
    const session = platform.deepLinks.find(query(request).get('sesskey') ?? '');
    if (!session) {
      refuse(request, response, { refused: 'This picker is not open (any more)', status: 403 });
      return;
    }
    const username = platform.store.user(session.userId)?.username ?? '';
    const course = `/as/${username}/courses/${session.courseId}`;
    const outcome = await accept(platform, session, request);
    if ('refused' in outcome) refuse(request, response, outcome, course);
    else response.send(renderPage('deep-link-done', { locale: localeOf(request), course, ...outcome }));
  });
};

const refuse = (
  request: Request,
  response: Response,
  { refused: reason, status }: { refused: string; status: number },
  course?: string,
): void => {
  response.status(status).send(renderPage('deep-link-refused', { locale: localeOf(request), reason, course }));
};

const accept = async (platform: Platform, session: DeepLinkSession, request: Request): Promise<Outcome> => {
  if (query(request).get('course') !== session.courseId) return refused('course is not the one asked for');
  if (mediaType(request.headers['content-type']) !== 'application/x-www-form-urlencoded')
    return refused('The response must be a form');
  const { params, repeated } = readParams(request);
  if (!params['JWT'] || repeated.length > 0) return refused('The form must hold one field JWT');
  const read = await readResponse(platform, session, params['JWT']);
  if (typeof read === 'string') return refused(read);
  const member = platform.store.member(session.courseId, session.userId);
  if (!member || !isStaff(member)) return refused('Only staff adds activities', 403);
  if (read.errorMessage !== undefined) return refused(read.errorMessage, 200);
  const made = createFromItems(platform, session.courseId, read.items);
  if (typeof made === 'string') return refused(made);
  platform.deepLinks.close(session.key);
  return { created: made.length, ...(read.message !== undefined && { message: read.message }) };
};

const refused = (reason: string, status = 400): Outcome => ({ refused: reason, status });
