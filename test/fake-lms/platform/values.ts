import { randomBytes } from 'node:crypto';

/** Seconds since 1970, as JWTs count. */
export const epoch = (date: Date): number => Math.floor(date.getTime() / 1000);

/** Unguessable, URL-safe. */
export const randomId = (): string => randomBytes(18).toString('base64url');
