import { createHash, createHmac } from 'node:crypto';

/** A school's key: platform registration + deployment. 24 hex digits. */
export function tenantIdOf(registrationId: string, deploymentId: string): string {
  return createHash('sha256').update(`${registrationId}\n${deploymentId}`).digest('hex').slice(0, 24);
}

/** A learner's pseudonym: without the installation's secret nobody can get from it to the platform's `sub`. 32 hex digits. */
export function pseudonym(secret: string, tenantId: string, sub: string): string {
  return createHmac('sha256', secret).update(`${tenantId}\n${sub}`).digest('hex').slice(0, 32);
}
