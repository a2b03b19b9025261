/**
 * The next page of a list by its Link header (RFC 8288), null when this is the last one. Moodle writes `&amp;` and typographic
 * quotes, which arrive as bytes beyond ASCII. A page on another host is not followed: the call carries our bearer token.
 */
export function nextPage(header: string | null, current: string): string | null {
  const target = /<([^>]*)>\s*;[^<]*?\brel=[^\w,;]*next\b/.exec(header ?? '')?.[1]?.replaceAll('&amp;', '&');
  if (!target || !URL.canParse(target, current)) return null;
  const next = new URL(target, current);
  return next.origin === new URL(current).origin && next.href !== current ? next.href : null;
}
