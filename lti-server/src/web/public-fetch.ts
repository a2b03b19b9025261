import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { HOST_NOT_PUBLIC } from '@langbiang/lti';
import ipaddr from 'ipaddr.js';
import { Agent, fetch as undiciFetch } from 'undici';

/** Public unicast: no loopback, private, link-local, shared or documentation range, and none of them written as IPv6. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

class HostNotPublic extends Error {
  readonly code = HOST_NOT_PUBLIC;
}

/** Looked at where the connection is made, so that a name cannot lead elsewhere between the check and the call. */
const publicLookup: LookupFunction = (hostname, options, done) =>
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error, []);
    const refused = addresses.every(({ address }) => isPublicAddress(address)) ? null : new HostNotPublic(hostname);
    if (options.all) done(refused, addresses);
    else done(refused, first.address, first.family);
  });

const dispatcher = new Agent({ connect: { lookup: publicLookup } });

/**
 * `fetch` that reaches public hosts only, for addresses a stranger names: what answers inside our network is not his to ask (SSRF).
 * Rejects with code `EHOSTNOTPUBLIC`, or with it as the cause.
 */
export const publicFetch: typeof fetch = async (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input);
  const literal = hostname.replace(/^\[|\]$/g, '');
  // Of an address nothing is looked up.
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) throw new HostNotPublic(hostname);
  // The same interface from the package, whose agents the built-in one does not take.
  return (await undiciFetch(input as URL, { ...(init as object), dispatcher })) as unknown as Response;
};
