import { randomUUID } from 'node:crypto';
import type { FakeLms } from '../start-fake-lms.js';
import type { JoseTool } from './jose-tool.js';

const seconds = (): number => Math.floor(Date.now() / 1000);
const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Claims of a good client assertion; tests spoil them one by one. */
export const assertionClaims = (lms: FakeLms): Record<string, unknown> => ({
  iss: lms.clientId,
  sub: lms.clientId,
  aud: lms.registration.tokenUrl,
  iat: seconds(),
  exp: seconds() + 60,
  jti: randomUUID(),
});

export const tokenForm = (assertion: string, scopes: readonly string[]): Record<string, string> => ({
  grant_type: 'client_credentials',
  client_assertion_type: jwtBearer,
  client_assertion: assertion,
  scope: scopes.join(' '),
});

export const accessToken = async (lms: FakeLms, tool: JoseTool, scopes: readonly string[]): Promise<string> => {
  const body = new URLSearchParams(tokenForm(await tool.sign(assertionClaims(lms)), scopes));
  const response = await fetch(lms.registration.tokenUrl, { method: 'POST', body });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined) throw new Error(`No token: ${JSON.stringify(answer)}`);
  return answer.access_token;
};

const lti = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const dl = (name: string): string => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;

export const contentItem = (url: string, id: string, title: string): Record<string, unknown> => ({
  type: 'ltiResourceLink',
  title,
  text: 'Bài tập tương tác',
  url,
  custom: { item: id },
  lineItem: { label: title, scoreMaximum: 10, resourceId: id, tag: 'langbiang' },
});

/** Claims of a good LtiDeepLinkingResponse. */
export const deepLinkClaims = (lms: FakeLms, items: unknown[], data?: unknown): Record<string, unknown> => ({
  iss: lms.clientId,
  aud: lms.issuer,
  iat: seconds(),
  exp: seconds() + 300,
  nonce: randomUUID(),
  [lti('message_type')]: 'LtiDeepLinkingResponse',
  [lti('version')]: '1.3.0',
  [lti('deployment_id')]: lms.deploymentId,
  [dl('content_items')]: items,
  ...(data !== undefined && { [dl('data')]: data }),
});

export type DeepLinkSettings = { deep_link_return_url: string; data?: string; accept_multiple: boolean };

const scoreType = 'application/vnd.ims.lis.v1.score+json';

/** Score URL of a line item: `/scores` goes before the query (AGS 2.0 §3.4.2). */
export const scoreUrl = (lineItemUrl: string): string => {
  const url = new URL(lineItemUrl);
  url.pathname += '/scores';
  return url.href;
};

export const score = (userId: string, scoreGiven: number, more: Record<string, unknown> = {}) => ({
  userId,
  scoreGiven,
  scoreMaximum: 10,
  timestamp: new Date().toISOString(),
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  ...more,
});

export const postScore = (
  lineItemUrl: string,
  token: string,
  body: unknown,
  contentType: string = scoreType,
): Promise<Response> =>
  fetch(scoreUrl(lineItemUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': contentType },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
