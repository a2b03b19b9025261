import { randomBytes } from 'node:crypto';

/** Single-use tokens an administrator of the platform hands to tools. */
export class RegistrationTokens {
  readonly #open = new Set<string>();

  issue(): string {
    const token = randomBytes(24).toString('base64url');
    this.#open.add(token);
    return token;
  }

  take(token: string): boolean {
    return this.#open.delete(token);
  }
}
