/**
 * Runs when every script of the page has run. jQuery's `ready` comes with the first deferred script already (3.x, `readyState` is
 * "interactive" then): on a slow line the core would begin the content before its libraries are there.
 */
export function whenParsed(run: () => void): void {
  document.addEventListener('DOMContentLoaded', run, { once: true });
}
