import { SCOPE } from '../claims.js';

/** How the tool introduces itself; Vietnamese first, as platforms without `#en` show it. */
export type ToolProfile = {
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  /** What the button for choosing lessons says. */
  choose: string;
  chooseEn: string;
};

const WANTED: readonly string[] = Object.values(SCOPE);

/**
 * The registration of this tool (LTI Dynamic Registration 1.0 §3.5). Only scopes the platform offers are asked for, and of personal
 * data the name alone: the teacher sees it beside the work, fetched live. `publicUrl` has no trailing slash.
 */
export function toolConfiguration(publicUrl: string, tool: ToolProfile, offered: readonly string[]) {
  const launch = `${publicUrl}/lti/launch`;
  const scopes = offered.length === 0 ? WANTED : WANTED.filter((scope) => offered.includes(scope));
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: `${publicUrl}/lti/login`,
    redirect_uris: [launch],
    client_name: tool.name,
    'client_name#en': tool.nameEn,
    client_uri: publicUrl,
    jwks_uri: `${publicUrl}/lti/jwks`,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: scopes.join(' '),
    'https://purl.imsglobal.org/spec/lti-tool-configuration': {
      domain: new URL(publicUrl).host,
      description: tool.description,
      'description#en': tool.descriptionEn,
      target_link_uri: launch,
      custom_parameters: {},
      claims: ['iss', 'sub', 'name', 'given_name', 'family_name'],
      messages: [
        { type: 'LtiResourceLinkRequest', target_link_uri: launch },
        {
          type: 'LtiDeepLinkingRequest',
          target_link_uri: launch,
          label: tool.choose,
          'label#en': tool.chooseEn,
        },
      ],
    },
  };
}
