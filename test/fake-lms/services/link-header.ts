import type { Request } from 'express';
import type { Platform } from '../platform/context.js';

type Page = { limit: number; from: number; more: boolean };

const urlWith = (platform: Platform, request: Request, limit: number, from: number): string => {
  const url = new URL(request.originalUrl, platform.urls.issuer);
  url.searchParams.set('limit', String(limit));
  url.searchParams.set('from', String(from));
  return url.href;
};

/**
 * Link header of a list (RFC 8288). Moodle's own line item list writes typographic quotes and `&amp;`, sent as UTF-8
 * bytes that a client reads as Latin-1; a tool that pages must survive that.
 */
export const linkHeader = (platform: Platform, request: Request, page: Page, total: number): string => {
  const { limit, from, more } = page;
  // Moodle's last page is an empty one when the pages come out even.
  const last = Math.floor(Math.max(0, platform.profile.name === 'moodle' ? total : total - 1) / limit) * limit;
  const rels: [string, number][] = [
    ['first', 0],
    ['canonical', from],
    ...(more ? ([['next', from + limit]] as [string, number][]) : []),
    ['last', last],
  ];
  const links = rels.map(([rel, start]) => {
    const url = urlWith(platform, request, limit, start);
    return platform.profile.name === 'moodle'
      ? `<${url.replaceAll('&', '&amp;')}>; rel=${latin1('“')}${rel}${latin1('”')}`
      : `<${url}>; rel="${rel}"`;
  });
  return links.join(', ');
};

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The memberships service knows `next` only, and Moodle's loses every filter but the limit. */
export const nextLink = (platform: Platform, request: Request, page: Page): string => {
  const next = new URL(urlWith(platform, request, page.limit, page.from + page.limit));
  if (platform.profile.name === 'moodle')
    for (const name of [...next.searchParams.keys()])
      if (!['limit', 'from'].includes(name)) next.searchParams.delete(name);
  return `<${next.href}>; rel="next"`;
};
