import { ok, type Result } from '@langbiang/core';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { Claims } from '../claims.js';
import { asText } from '../claims.js';
import { type LtiCode, refuse } from '../codes.js';
import type { PlatformKeys } from '../keys/platform-keys.js';
import type { Registration } from '../ports.js';

/** Clocks of schools drift; Moodle's token lives 60 s, so more leeway would outlive it. */
const LEEWAY_SECONDS = 30;
const MAX_AGE_SECONDS = 3600;

export type TokenCheck = { token: string; registration: Registration; keys: PlatformKeys; now: Date };

/** Signature, issuer, audience and times of an id_token (Security Framework 1.0 §5.1.3), with the platform's own keys. */
export async function verifyToken({ token, registration, keys, now }: TokenCheck): Promise<Result<Claims>> {
  const kid = keyName(token);
  if (!kid.ok) return kid;
  const key = await keys.find(registration.jwksUrl, kid.value);
  if (!key.ok) return key;
  try {
    const { payload } = await jwtVerify(token, key.value, {
      algorithms: ['RS256'],
      issuer: registration.issuer,
      audience: registration.clientId,
      requiredClaims: ['iss', 'aud', 'exp', 'iat'],
      clockTolerance: LEEWAY_SECONDS,
      maxTokenAge: MAX_AGE_SECONDS,
      currentDate: now,
    });
    return ok(payload);
  } catch (error) {
    return refuse(codeOf(error));
  }
}

/** jose takes the only key of a set for a token without kid: the name is asked for before any key is. */
function keyName(token: string): Result<string> {
  let header: { alg?: unknown; kid?: unknown };
  try {
    header = decodeProtectedHeader(token);
  } catch {
    return refuse('LTI_TOKEN_MALFORMED');
  }
  if (header.alg !== 'RS256') return refuse('LTI_ALG_NOT_ALLOWED');
  const kid = asText(header.kid);
  return kid ? ok(kid) : refuse('LTI_KID_MISSING');
}

const MISSING: Readonly<Record<string, LtiCode>> = {
  iss: 'LTI_ISS_MISSING',
  aud: 'LTI_AUD_MISSING',
  exp: 'LTI_EXP_MISSING',
  iat: 'LTI_IAT_MISSING',
};

const WRONG: Readonly<Record<string, LtiCode>> = {
  iss: 'LTI_ISS_MISMATCH',
  aud: 'LTI_AUD_MISMATCH',
  iat: 'LTI_TOKEN_NOT_YET_VALID',
  nbf: 'LTI_TOKEN_NOT_YET_VALID',
};

/** What jose found wrong, in our codes; what is no finding about the token is a fault of ours and is thrown on. */
function codeOf(error: unknown): LtiCode {
  if (error instanceof errors.JWTExpired) return error.claim === 'iat' ? 'LTI_TOKEN_TOO_OLD' : 'LTI_TOKEN_EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === 'missing') return MISSING[error.claim] ?? 'LTI_TOKEN_MALFORMED';
    if (error.reason === 'invalid') return 'LTI_TIMES_INVALID';
    return WRONG[error.claim] ?? 'LTI_TOKEN_MALFORMED';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'LTI_SIGNATURE_INVALID';
  if (error instanceof errors.JOSEError) return 'LTI_TOKEN_MALFORMED';
  throw error;
}
