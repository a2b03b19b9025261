import { readFileSync } from 'node:fs';

export type Exchange = {
  request: { method: string; url: string; headers: Record<string, string>; body?: unknown };
  response: { status: number; headers?: Record<string, string>; contentType?: string; link?: string; body: unknown };
};
export type Vectors = {
  jwks: { keys: object[] };
  tokens: Record<string, { verify_at_epoch: number; id_token: string }>;
};
export type FormRecord = { url?: string; params: Record<string, string> };
export type SignedRecord = { return_url: string; header: Record<string, unknown>; claims: Record<string, unknown> };

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/moodle-recorded/${name}.json`, import.meta.url), 'utf8'));

export const vectors = read('signed-id_token-test-vectors') as Vectors;
export const exchanges = {
  ...(read('ags-and-token-requests') as object),
  ...(read('ags-edge-cases') as object),
} as Record<string, Exchange>;
export const form = (name: string) => read(name) as FormRecord;
export const signed = (name: string) => read(name) as SignedRecord;

/** A recorded exchange by name; a name that is not there is a mistake in the test. */
export function exchange(name: string): Exchange {
  const found = exchanges[name];
  if (!found) throw new Error(`no recorded exchange ${name}`);
  return found;
}

export const MOODLE = 'http://127.0.0.1:8080';

/** The manually registered tool (deployment 1) and the one registered dynamically (deployment 2), both of one site. */
export const registrationOf = (clientId: string, deploymentId: string) => ({
  id: `moodle-${deploymentId}`,
  issuer: MOODLE,
  clientId,
  deploymentIds: [deploymentId],
  authUrl: `${MOODLE}/mod/lti/auth.php`,
  tokenUrl: `${MOODLE}/mod/lti/token.php`,
  jwksUrl: `${MOODLE}/mod/lti/certs.php`,
});
