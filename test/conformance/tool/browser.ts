import type { LtiEngine, RawParams } from '@langbiang/lti';

export type Arrival = { form: Record<string, string[]>; cookies: Record<string, string>; state: string };

export const raw = (params: Readonly<Record<string, string>>): RawParams =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value]]));

/** What a browser does between login and launch: follow the redirect, keep the cookie, read the form the platform posts. */
export async function arrive(engine: LtiEngine, login: Readonly<Record<string, string>>): Promise<Arrival> {
  const redirect = await engine.login(raw(login));
  if (!redirect.ok) throw new Error(`login refused: ${redirect.error.code}`);
  const { url, cookie } = redirect.value;
  const page = await fetch(url);
  if (page.status !== 200) throw new Error(`the platform refused the authentication request: ${page.status} ${url}`);
  const form = readForm(await page.text());
  return { form, cookies: { [cookie.name]: cookie.value }, state: form['state']?.[0] ?? '' };
}

function readForm(html: string): Record<string, string[]> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [unescapeHtml(name), [unescapeHtml(value)]]));
}

const unescapeHtml = (text = '') => text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
