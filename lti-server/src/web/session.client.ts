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

function remember(session: PageSession): void {
  try {
    sessionStorage.setItem(storageKey(session.shortId), session.id);
  } catch {
    // Storage is blocked as well: a reload will ask to open the activity again.
  }
}

function forgetCode(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('c')) return;
  url.searchParams.delete('c');
  history.replaceState(history.state, '', url);
}

function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.origin !== location.origin || link.pathname === location.pathname) return;
  event.preventDefault();
  // When no code can be had, the plain link leads to the page that says what to do.
  sessionUrl(link.href).then(
    (url) => location.assign(url),
    () => location.assign(link.href),
  );
}

if (pageSession) {
  remember(pageSession);
  forgetCode();
  if (!pageSession.byCookie) document.addEventListener('click', followLinks);
}
