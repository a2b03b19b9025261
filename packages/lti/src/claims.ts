/** Claim names: LTI Core 1.3 §5.3–5.4, Deep Linking 2.0 §4.4, AGS 2.0 §3.1, NRPS 2.0 §3.6. */
const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const deepLinking = (name: string) => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;

export const CLAIM = {
  messageType: lti('message_type'),
  version: lti('version'),
  deploymentId: lti('deployment_id'),
  targetLinkUri: lti('target_link_uri'),
  resourceLink: lti('resource_link'),
  roles: lti('roles'),
  context: lti('context'),
  custom: lti('custom'),
  launchPresentation: lti('launch_presentation'),
  forUser: lti('for_user'),
  deepLinkingSettings: deepLinking('deep_linking_settings'),
  contentItems: deepLinking('content_items'),
  data: deepLinking('data'),
  agsEndpoint: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  nrps: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
} as const;

/** AGS 2.0 §3.3. */
export const SCOPE = {
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  resultRead: 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  /** NRPS 2.0 §2.3. */
  members: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

export type Claims = Readonly<Record<string, unknown>>;

/** The value when it is a JSON object, else undefined. */
export const asObject = (value: unknown): Claims | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined;

/** The value when it is a non-empty string, else undefined. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The strings of a list; anything else is dropped. */
export const asTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
