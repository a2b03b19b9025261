export const lineItemScope = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';
export const lineItemReadScope = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly';
export const resultScope = 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly';
export const scoreScope = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
export const membershipScope = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';

export const agsScopes = [lineItemScope, lineItemReadScope, resultScope, scoreScope];
export const serviceScopes = [...agsScopes, membershipScope];
