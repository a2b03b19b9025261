import { expect, test } from '@jest/globals';
import { CLAIM } from '../claims.js';
import { unsafeLocale } from './unsafe-locale.js';

const unsigned = (claims: unknown) =>
  ['{"alg":"RS256"}', JSON.stringify(claims), 'no signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

test.each<[string, string, string | undefined]>([
  ['of the launch', unsigned({ [CLAIM.launchPresentation]: { locale: 'en-GB' }, locale: 'vi' }), 'en-GB'],
  ['of the user', unsigned({ locale: 'vi' }), 'vi'],
  ['none', unsigned({ [CLAIM.launchPresentation]: { locale: 7 } }), undefined],
  ['no object', unsigned([1]), undefined],
  ['no JWT', 'abc.%%%.def', undefined],
  ['nothing', '', undefined],
])('the locale %s', (_name, token, locale) => {
  expect(unsafeLocale(token)).toBe(locale);
});
