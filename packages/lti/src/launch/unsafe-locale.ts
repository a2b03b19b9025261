import { decodeJwt } from 'jose';
import { asObject, asText, CLAIM } from '../claims.js';

/**
 * The locale an id_token names, read without looking at its signature: good for one thing, to choose the language of
 * the page that says why the launch was refused. Undefined when it names none or is no JWT.
 */
export function unsafeLocale(idToken: string): string | undefined {
  try {
    const claims = decodeJwt(idToken);
    return asText(asObject(claims[CLAIM.launchPresentation])?.['locale']) ?? asText(claims['locale']);
  } catch {
    return undefined;
  }
}
