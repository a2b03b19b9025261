const URL_TOKEN = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]+))\s*\)/g;

/**
 * The style sheet with every relative `url(…)` replaced by what `resolve` gives for it (path without query or fragment);
 * `null` leaves it as it is. Needed because a sheet that is put together with others moves away from its files.
 */
export async function rewriteUrls(css: string, resolve: (path: string) => Promise<string | null>): Promise<string> {
  const replaced = new Map<string, string | null>();
  for (const [, double, single, bare] of css.matchAll(URL_TOKEN)) {
    const target = double ?? single ?? bare ?? '';
    if (isRelative(target) && !replaced.has(target)) replaced.set(target, await resolve(target.replace(/[?#].*$/, '')));
  }
  return css.replace(URL_TOKEN, (token, double?: string, single?: string, bare?: string) => {
    const target = double ?? single ?? bare ?? '';
    const url = replaced.get(target);
    const fragment = /#.*$/.exec(target)?.[0] ?? '';
    return url ? `url("${url}${fragment}")` : token;
  });
}

const isRelative = (target: string): boolean => target !== '' && !/^([a-z][a-z0-9+.-]*:|\/|#)/i.test(target);
