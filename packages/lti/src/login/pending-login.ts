import { asObject, asText } from '../claims.js';

/** What one login leaves behind until its launch: state (the key), nonce, registration and browser in ONE single-use row. */
export type PendingLogin = { registrationId: string; nonce: string; browser: string };

export const PENDING_LOGIN = 'lti-login';
export const PENDING_LOGIN_SECONDS = 600;

/** The row as the store gives it back, null when there is none. */
export function readPendingLogin(row: unknown): PendingLogin | null {
  const fields = asObject(row);
  const registrationId = asText(fields?.['registrationId']);
  const nonce = asText(fields?.['nonce']);
  const browser = asText(fields?.['browser']);
  return registrationId && nonce && browser ? { registrationId, nonce, browser } : null;
}

/** Each login has its own cookie: several launches of one page run side by side. */
export const stateCookieName = (state: string): string => `lti_state_${state}`;
