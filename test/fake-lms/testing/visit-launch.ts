/** A browser reduced to what a launch needs: it follows redirects, posts self-submitting forms and keeps cookies. */

export type PostedForm = { action: string; fields: Record<string, string> };

export type LaunchVisit = {
  /** The request that reached the tool's login URL. */
  login: PostedForm;
  /** Where the tool sent the browser. */
  authUrl: string;
  /** What the platform posted to the redirect URI. */
  launch: PostedForm;
  /** The tool's answer to it. */
  response: Response;
  /** `Cookie` header for the tool's origin afterwards. */
  cookies: string;
};

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};
const unescapeHtml = (text: string): string =>
  text.replace(/&([#\w]+);/g, (all, name: string) => entities[name] ?? all);

/** The one form of a page whose fields are hidden inputs. */
export const readForm = (html: string): PostedForm => {
  const action = /<form[^>]*\saction="([^"]*)"/.exec(html)?.[1];
  if (action === undefined) throw new Error(`No form in: ${html.slice(0, 500)}`);
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(
    inputs.map(([, name = '', value = '']) => [unescapeHtml(name), unescapeHtml(value)]),
  );
  return { action: unescapeHtml(action), fields };
};

export const postForm = ({ action, fields }: PostedForm, cookies = ''): Promise<Response> =>
  fetch(action, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookies !== '' && { cookie: cookies }) },
    body: new URLSearchParams(fields),
  });

const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');

/** From a `launchUrl` (or `deepLinkUrl`) to the tool's first answer; the tool's redirects after it are the caller's. */
export const visitLaunch = async (launchUrl: string): Promise<LaunchVisit> => {
  const login = readForm(await (await fetch(launchUrl)).text());
  const redirect = await postForm(login);
  const authUrl = redirect.headers.get('location');
  if (authUrl === null) throw new Error(`The tool's login answered ${redirect.status} without a redirect`);
  const launch = readForm(await (await fetch(authUrl)).text());
  const kept = cookiesOf(redirect);
  const response = await postForm(launch, kept.join('; '));
  return { login, authUrl, launch, response, cookies: [...kept, ...cookiesOf(response)].join('; ') };
};
