import { storageKey, withCode } from './session.browser.js';

/** After a reload without a cookie: this tab may still hold the token. Tried once per five seconds, so it cannot loop. */
async function restore(): Promise<void> {
  const shortId = new URL(location.href).searchParams.get('s') ?? '';
  const id = sessionStorage.getItem(storageKey(shortId));
  const lastTry = Number(sessionStorage.getItem(`lb_try_${shortId}`) ?? 0);
  if (!id || Date.now() - lastTry < 5000) return;
  sessionStorage.setItem(`lb_try_${shortId}`, String(Date.now()));
  const note = document.getElementById('restoring');
  if (note) note.hidden = false;
  try {
    location.replace(await withCode(location.href, { id, shortId }));
  } catch {
    if (note) note.hidden = true;
  }
}

// Where storage is blocked there is nothing to restore, and the page already says what to do.
restore().catch(() => undefined);
