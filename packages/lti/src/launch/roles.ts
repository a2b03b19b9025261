import type { Role } from '../engine.js';

const MEMBERSHIP = /^http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/membership(?:#|\/)([A-Za-z]+)(?:#[A-Za-z]+)?$/;
const ABOVE_THE_CLASS =
  /^http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/(?:institution|system)\/person#(Administrator|SysAdmin)$/;

/** Principal roles in a class (LIS v2). A mentor or a guest of the class has no more rights than nobody. */
const IN_THE_CLASS: Readonly<Record<string, Role>> = {
  Instructor: 'teacher',
  Learner: 'learner',
  Administrator: 'administrator',
};

/**
 * Roles the tool acts on. LTI Core 1.3 §5.3.7 and Appendix A: full URIs, sub-roles (`…membership/Instructor#TeachingAssistant`) and
 * the short names of class roles. Teaching elsewhere in the institution makes nobody a teacher of this class;
 * an unknown role gives nothing.
 */
export function parseRoles(claims: readonly string[]): Role[] {
  return [...new Set(claims.flatMap((claim) => roleOf(claim) ?? []))];
}

function roleOf(claim: string): Role | undefined {
  const name = MEMBERSHIP.exec(claim)?.[1] ?? claim;
  if (Object.hasOwn(IN_THE_CLASS, name)) return IN_THE_CLASS[name];
  return ABOVE_THE_CLASS.test(claim) ? 'administrator' : undefined;
}

/** A role of the class as platforms write it, for asking. */
export function roleUri(role: Role): string {
  const name = Object.keys(IN_THE_CLASS).find((each) => IN_THE_CLASS[each] === role);
  return `http://purl.imsglobal.org/vocab/lis/v2/membership#${name}`;
}
