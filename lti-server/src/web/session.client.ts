import { type PageSession, pageSession, sessionUrl, storageKey } from './session.browser.js';

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
  if (
    !link ||
    link.target ||
    link.origin !== location.origin ||
    (link.pathname === location.pathname && link.search === location.search)
  )
    return;
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
  // On the window, so that a page's own handling of a link comes first.
  if (!pageSession.byCookie) window.addEventListener('click', followLinks);
}
