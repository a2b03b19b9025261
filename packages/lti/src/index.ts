export { LTI_CODES, type LtiCode } from './codes.js';
export { createLtiEngine } from './create-engine.js';
export * from './engine.js';
export { createSigningKey } from './keys/signing-key.js';
export { stateCookieName } from './login/pending-login.js';
export * from './ports.js';
