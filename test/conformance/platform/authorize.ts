import type { Claims, Person } from './claims.js';
import type { HttpAnswer } from './http-server.js';
import type { Sign } from './keys.js';

/** What the platform will do when the browser comes for this launch. */
export type LaunchPlan = {
  person?: Person;
  /** Changes to a complete launch; undefined leaves a claim out. */
  claims?: Claims;
  header?: Claims;
  sign?: Sign;
  /** Fields posted instead of an id_token. */
  instead?: Readonly<Record<string, string>>;
};

export type AuthRequest = { redirectUri: string; clientId: string; nonce: string; state: string; plan: LaunchPlan };

const REQUIRED = { scope: 'openid', response_type: 'id_token', response_mode: 'form_post', prompt: 'none' };

/** Security Framework 1.0 §5.1.1.2, as strictly as a platform may read it; null = 400. */
export function readAuthRequest(query: URLSearchParams, plans: ReadonlyMap<string, LaunchPlan>): AuthRequest | null {
  for (const [name, value] of Object.entries(REQUIRED)) if (query.get(name) !== value) return null;
  const names = [...query.keys()];
  if (new Set(names).size !== names.length || query.has('repost')) return null;
  const [hint, state, nonce] = [query.get('login_hint'), query.get('state'), query.get('nonce')];
  const plan = plans.get(hint ?? '');
  if (!hint || !plan || !state || !nonce || query.get('lti_message_hint') !== messageHint(hint)) return null;
  return { redirectUri: query.get('redirect_uri') ?? '', clientId: query.get('client_id') ?? '', nonce, state, plan };
}

/** JSON, as Moodle sends it: a hint that does not come back to the letter is refused. */
export const messageHint = (hint: string): string => JSON.stringify({ cmid: 3, launchid: `ltilaunch1_${hint}` });

/** The page a platform posts a launch with (OAuth 2.0 Form Post Response Mode). */
export function formPost(action: string, fields: Readonly<Record<string, string>>): HttpAnswer {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const body = `<!doctype html><form method="post" action="${escapeHtml(action)}">${inputs.join('')}</form><script>document.forms[0].submit()</script>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
