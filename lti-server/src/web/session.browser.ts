/** The page's session in the browser. Cookies may be blocked, so every script request carries the token in a header. */
export type PageSession = { id: string; shortId: string; byCookie: boolean };

const read = (): PageSession | null => {
  const element = document.getElementById('lb-session');
  return element?.textContent ? (JSON.parse(element.textContent) as PageSession) : null;
};

export const pageSession = read();

export const storageKey = (shortId: string): string => `lb_s_${shortId}`;

export const authorization = (id: string): { Authorization: string } => ({ Authorization: `Bearer ${id}` });

/** The path with a code that opens it once; for pages in a browser without cookies. */
export async function withCode(path: string, session: Pick<PageSession, 'id' | 'shortId'>): Promise<string> {
  const response = await fetch('/session/code', { method: 'POST', headers: authorization(session.id) });
  if (!response.ok) throw new Error(`No code: ${response.status}`);
  const { code } = (await response.json()) as { code: string };
  const url = new URL(path, location.href);
  url.searchParams.set('s', session.shortId);
  url.searchParams.set('c', code);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Where a link inside the session leads: as it stands with a cookie, with a one-time code without. */
export async function sessionUrl(path: string): Promise<string> {
  return pageSession && !pageSession.byCookie ? withCode(path, pageSession) : path;
}
