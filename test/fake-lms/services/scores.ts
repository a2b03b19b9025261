import type { Request, Response, Router } from 'express';
import { type Grade, isLearner, type LineItem, type ReceivedScore } from '../model.js';
import { scoreScope } from '../oidc/scopes.js';
import { guarded, type Platform } from '../platform/context.js';
import { bodyText } from '../platform/params.js';
import { itemOf } from './line-items.js';
import { applyScore, isNewer, readScore, type Score } from './score-rules.js';
import { expect, service, setReason } from './service.js';

export const scoreType = 'application/vnd.ims.lis.v1.score+json';
/** Enough to follow a test or a demo; the state file must not grow for ever. */
const keptHistory = 200;

export const scoreRoutes = (router: Router, platform: Platform): void => {
  const path = `${platform.profile.paths.lineItem(':course', ':item')}/scores`;
  router.post(
    path,
    guarded(platform, 'scores'),
    service(platform, (req, res) => postScore(platform, req, res)),
  );
};

const postScore = (platform: Platform, request: Request, response: Response): void => {
  expect(platform, request, { scopes: [scoreScope], contentType: scoreType });
  const item = itemOf(platform, request);
  const body = bodyText(request);
  const score = readScore(body);
  const member = typeof score === 'string' ? undefined : platform.store.member(item.courseId, score.userId);
  // A suspended pupil still is enrolled: Moodle takes the score.
  if (typeof score === 'string' || !member || !isLearner(member)) {
    answer(platform, response, 400, `Incorrect score received${body}`);
    return;
  }
  const { status, reason } = record(platform, item, score);
  answer(platform, response, status, reason);
};

const record = (platform: Platform, item: LineItem, score: Score): { status: number; reason: string } => {
  const now = platform.clock().toISOString();
  const grade = platform.store.grade(item.id, score.userId) ?? emptyGrade(item.id, score.userId);
  const newer = isNewer(platform.profile, score.timestamp, grade.timestamp);
  const status = newer ? platform.profile.scoreStatus : 409;
  const received: ReceivedScore = { receivedAt: now, status, ...scoreFields(score) };
  const next = newer ? applyScore(platform.profile, item, grade, score, now) : grade;
  const history = [...grade.history, received].slice(-keptHistory);
  putGrade(platform, { ...next, history });
  const reason = `Refusing score with an earlier timestamp for item ${item.id} and user ${score.userId}`;
  return { status, reason: newer ? 'OK' : reason };
};

const scoreFields = ({ userId: _user, ...fields }: Score) => fields;

export const emptyGrade = (lineItemId: string, userId: string): Grade => ({
  lineItemId,
  userId,
  score: null,
  timestamp: null,
  receivedAt: null,
  overridden: false,
  history: [],
});

export const putGrade = ({ store }: Platform, grade: Grade): void => {
  store.change((data) => {
    const at = data.grades.findIndex((one) => one.lineItemId === grade.lineItemId && one.userId === grade.userId);
    data.grades[at < 0 ? data.grades.length : at] = grade;
  });
};

/** Moodle labels even its refusals with the score type, and puts the reason into the status line. */
const answer = ({ profile }: Platform, response: Response, status: number, reason: string): void => {
  response.status(status);
  if (!profile.moodleErrors) {
    if (status < 300) response.end();
    else response.json({ status, reason });
    return;
  }
  setReason(response, reason);
  response.type(scoreType).send(status < 300 ? '' : '[]');
};
