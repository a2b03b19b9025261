import { ok, type Result } from '@langbiang/core';
import { refuse } from '../codes.js';
import type { PlatformRegistry, Registration } from '../ports.js';

export type LoginClaim = { issuer: string; clientId: string | undefined; deploymentId: string | undefined };

/** The registration a login means. Client and deployment are optional in a login (LTI Core 1.3 §4.1.3): then they must not be needed. */
export async function chooseRegistration(
  platforms: PlatformRegistry,
  claim: LoginClaim,
): Promise<Result<Registration>> {
  const { issuer, clientId, deploymentId } = claim;
  const found = await platforms.find(issuer, clientId);
  if (found.length === 0) {
    const known = clientId !== undefined && (await platforms.find(issuer)).length > 0;
    return refuse(known ? 'LTI_CLIENT_UNKNOWN' : 'LTI_ISSUER_UNKNOWN');
  }
  const candidates =
    found.length === 1
      ? found
      : found.filter(({ deploymentIds }) => deploymentId !== undefined && deploymentIds.includes(deploymentId));
  const [registration, ...others] = candidates;
  return registration && others.length === 0 ? ok(registration) : refuse('LTI_CLIENT_AMBIGUOUS');
}
