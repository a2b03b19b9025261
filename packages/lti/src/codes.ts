import { type CodedError, err } from '@langbiang/core';

/** Every refusal and failure of this package. The codes are stable; the server gives each a status and a text in two languages. */
export const LTI_CODES = [
  // What the browser brought
  { code: 'LTI_PARAM_REPEATED', meaning: 'A parameter of the request appears more than once.' },
  { code: 'LTI_PARAM_MISSING', meaning: 'A required parameter of the login or launch request is missing.' },
  { code: 'LTI_PARAM_TOO_LONG', meaning: 'A parameter of the login request is longer than any platform sends.' },
  { code: 'LTI_TOKEN_TOO_LARGE', meaning: 'The id_token is larger than this tool accepts.' },
  { code: 'LTI_PLATFORM_ERROR', meaning: 'The platform answered the login with an OAuth error instead of a launch.' },
  // Which platform
  { code: 'LTI_ISSUER_UNKNOWN', meaning: 'No platform is registered under this issuer.' },
  { code: 'LTI_CLIENT_UNKNOWN', meaning: 'The issuer is registered, but not with this client id.' },
  {
    code: 'LTI_CLIENT_AMBIGUOUS',
    meaning: 'The issuer has several registrations and the login does not say which one it means.',
  },
  { code: 'LTI_REGISTRATION_GONE', meaning: 'The registration was removed after this launch or grade began.' },
  { code: 'LTI_URL_INSECURE', meaning: 'A URL of the platform is not https (or not a usable URL at all).' },
  // A platform that wants to be registered
  { code: 'LTI_HOST_NOT_PUBLIC', meaning: 'The address of the platform leads into a private network.' },
  {
    code: 'LTI_REGISTRATION_CONFIG_UNAVAILABLE',
    meaning: 'The OpenID configuration of the platform could not be fetched.',
  },
  { code: 'LTI_REGISTRATION_CONFIG_INVALID', meaning: 'The OpenID configuration of the platform lacks something.' },
  {
    code: 'LTI_REGISTRATION_ISSUER_MISMATCH',
    meaning: 'The issuer in the OpenID configuration is of another host than the configuration.',
  },
  { code: 'LTI_REGISTRATION_REFUSED', meaning: 'The platform did not take the registration of the tool.' },
  // Which browser, which login
  { code: 'LTI_STATE_UNKNOWN', meaning: 'The state was never issued, has expired, or has been used already.' },
  { code: 'LTI_STATE_COOKIE_MISSING', meaning: 'The browser sent neither the state cookie nor a stored state.' },
  { code: 'LTI_STATE_OTHER_BROWSER', meaning: 'The state was issued to another browser.' },
  // The signature
  { code: 'LTI_TOKEN_MALFORMED', meaning: 'The id_token is not a signed JWT.' },
  { code: 'LTI_ALG_NOT_ALLOWED', meaning: 'The id_token is not signed with RS256.' },
  { code: 'LTI_KID_MISSING', meaning: 'The id_token does not name the key it is signed with (kid).' },
  { code: 'LTI_KID_UNKNOWN', meaning: 'The platform does not publish the key the id_token names.' },
  { code: 'LTI_JWKS_UNAVAILABLE', meaning: 'The keys of the platform could not be fetched.' },
  { code: 'LTI_JWKS_INVALID', meaning: 'The platform published something that is not a key set.' },
  { code: 'LTI_SIGNATURE_INVALID', meaning: 'The signature of the id_token does not verify.' },
  // The security claims
  { code: 'LTI_ISS_MISSING', meaning: 'The id_token has no issuer.' },
  { code: 'LTI_ISS_MISMATCH', meaning: 'The id_token comes from another issuer than the login.' },
  { code: 'LTI_AUD_MISSING', meaning: 'The id_token has no audience.' },
  { code: 'LTI_AUD_MISMATCH', meaning: 'The id_token is meant for another client.' },
  { code: 'LTI_AZP_MISSING', meaning: 'The id_token has several audiences and no authorised party (azp).' },
  { code: 'LTI_AZP_MISMATCH', meaning: 'The authorised party (azp) of the id_token is another client.' },
  { code: 'LTI_EXP_MISSING', meaning: 'The id_token has no expiry.' },
  { code: 'LTI_IAT_MISSING', meaning: 'The id_token has no time of issue.' },
  { code: 'LTI_TIMES_INVALID', meaning: 'A time in the id_token is not a number, or it expires before it was issued.' },
  { code: 'LTI_TOKEN_EXPIRED', meaning: 'The id_token has expired.' },
  { code: 'LTI_TOKEN_TOO_OLD', meaning: 'The id_token was issued too long ago.' },
  { code: 'LTI_TOKEN_NOT_YET_VALID', meaning: 'The id_token was issued in the future, or is not valid yet.' },
  { code: 'LTI_NONCE_MISSING', meaning: 'The id_token has no nonce.' },
  { code: 'LTI_NONCE_MISMATCH', meaning: 'The nonce is not the one issued with this login.' },
  // The message
  { code: 'LTI_NOT_A_MESSAGE', meaning: 'The id_token is a valid sign-in but carries no LTI message.' },
  { code: 'LTI_MESSAGE_TYPE_MISSING', meaning: 'The message has no type.' },
  { code: 'LTI_MESSAGE_TYPE_UNKNOWN', meaning: 'The type of the message is not one this tool handles.' },
  { code: 'LTI_VERSION_MISSING', meaning: 'The message has no LTI version.' },
  { code: 'LTI_VERSION_UNSUPPORTED', meaning: 'The LTI version is not 1.3.0.' },
  { code: 'LTI_DEPLOYMENT_MISSING', meaning: 'The message has no deployment id.' },
  { code: 'LTI_DEPLOYMENT_UNKNOWN', meaning: 'The deployment is not one of the registration.' },
  { code: 'LTI_SUB_MISSING', meaning: 'The launch is anonymous, or its user id is not a usable one.' },
  { code: 'LTI_ROLES_MISSING', meaning: 'The message has no list of roles (an empty list is allowed).' },
  { code: 'LTI_RESOURCE_LINK_MISSING', meaning: 'The launch has no resource link id.' },
  { code: 'LTI_FOR_USER_MISSING', meaning: 'The submission review does not say whose submission it is about.' },
  { code: 'LTI_TARGET_MISSING', meaning: 'The launch has no target link.' },
  { code: 'LTI_TARGET_NOT_OURS', meaning: 'The target link does not lead to this tool.' },
  // Deep linking
  { code: 'LTI_DL_SETTINGS_MISSING', meaning: 'The deep linking request has no usable settings.' },
  { code: 'LTI_DL_RETURN_URL_REFUSED', meaning: "The deep linking return URL is not one of the platform's." },
  { code: 'LTI_DL_NOT_REQUESTED', meaning: 'The launch did not ask for content.' },
  { code: 'LTI_DL_TYPE_NOT_ACCEPTED', meaning: 'The platform does not accept LTI links here.' },
  { code: 'LTI_DL_ONE_ITEM_ONLY', meaning: 'The platform accepts only one item here.' },
  // Our own keys
  { code: 'LTI_SIGNING_KEY_MISSING', meaning: 'The tool has no active signing key.' },
  // Services of the platform
  { code: 'LTI_NETWORK', meaning: 'The platform could not be reached.' },
  { code: 'LTI_TIMEOUT', meaning: 'The platform did not answer in time.' },
  { code: 'LTI_ANSWER_TOO_LARGE', meaning: 'The answer of the platform is larger than this tool reads.' },
  {
    code: 'LTI_ANSWER_INVALID',
    meaning: 'The answer of the platform does not have the form the specification gives it.',
  },
  { code: 'LTI_REDIRECT_REFUSED', meaning: 'The platform answered a service call with a redirect.' },
  { code: 'LTI_SERVICE_BUSY', meaning: 'The platform asks to try again later.' },
  { code: 'LTI_ACCESS_TOKEN_REFUSED', meaning: 'The platform gave no access token for its services.' },
  { code: 'LTI_SCOPE_REFUSED', meaning: 'The platform does not allow this service to the tool.' },
  { code: 'LTI_SERVICE_UNAUTHORIZED', meaning: 'The platform refused a fresh access token.' },
  { code: 'LTI_SERVICE_REFUSED', meaning: 'The platform refused the service call.' },
  {
    code: 'LTI_SCORE_INVALID',
    meaning: 'The score to send is not a number between 0 and its maximum, or its timestamp is no date.',
  },
  { code: 'LTI_SCORE_REJECTED', meaning: 'The platform does not take a score for this user.' },
  { code: 'LTI_SCORE_FORBIDDEN', meaning: 'The platform does not let this tool write to the line item.' },
  {
    code: 'LTI_SCORE_CONFLICT',
    meaning: 'The platform refuses the score as not newer, but what it holds is not newer either.',
  },
  { code: 'LTI_LINE_ITEM_GONE', meaning: 'The line item does not exist any more.' },
] as const satisfies readonly { code: `LTI_${string}`; meaning: string }[];

export type LtiCode = (typeof LTI_CODES)[number]['code'];

/** A refusal with its code; `params` fill the text shown to the user and never hold personal data. */
export const refuse = (code: LtiCode, params?: CodedError['params']) =>
  err<CodedError & { code: LtiCode }>(params ? { code, params } : { code });
