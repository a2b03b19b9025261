import { createHash } from 'node:crypto';
import { err, ok, type Result } from '@langbiang/core';
import type { Platform, PlatformStore } from '@langbiang/store';

export type PlatformOptions = {
  issuer: string;
  clientId: string;
  /** Absent where the platform makes deployments later. */
  deploymentId?: string;
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
  name?: string;
};

const urlOptions = {
  issuer: '--issuer',
  authUrl: '--auth-url',
  tokenUrl: '--token-url',
  jwksUrl: '--jwks-url',
} as const;

/** Its id follows from issuer and client, so registering again after a restored backup keeps the school's data. */
const platformId = (issuer: string, clientId: string): string =>
  createHash('sha256').update(`${issuer}\n${clientId}`).digest('hex').slice(0, 24);

/**
 * Registers a platform; for a known issuer and client it adds the deployment and takes the new addresses.
 * Error: `ADMIN_URL` for an address that is no URL, or plain http outside development.
 */
export async function addPlatform(
  platforms: PlatformStore,
  options: PlatformOptions,
  { allowHttp, now }: { allowHttp: boolean; now: Date },
): Promise<Result<Platform>> {
  for (const [key, flag] of Object.entries(urlOptions)) {
    const value = options[key as keyof typeof urlOptions];
    if (!usable(value, allowHttp)) return err({ code: 'ADMIN_URL', params: { option: flag, value } });
  }
  const { issuer, clientId, deploymentId, authUrl, tokenUrl, jwksUrl } = options;
  const [known] = await platforms.find(issuer, clientId);
  const platform: Platform = {
    id: known?.id ?? platformId(issuer, clientId),
    issuer,
    clientId,
    deploymentIds: [
      ...new Set([...(known?.deploymentIds ?? []), ...(deploymentId === undefined ? [] : [deploymentId])]),
    ],
    authUrl,
    tokenUrl,
    jwksUrl,
    name: options.name ?? known?.name ?? new URL(issuer).host,
    createdAt: known?.createdAt ?? now.toISOString(),
  };
  await platforms.put(platform);
  return ok(platform);
}

function usable(text: string, allowHttp: boolean): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' || (allowHttp && url?.protocol === 'http:');
}
