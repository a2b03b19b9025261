import type { Course, Locale, Member, ResourceLink, User } from '../model.js';

type Subject = { user: User; member: Member; course: Course; link?: ResourceLink; locale: Locale };

const values: Readonly<Record<string, (subject: Subject) => string | undefined>> = {
  'User.id': ({ user }) => user.id,
  'User.username': ({ user }) => user.username,
  'Person.name.full': ({ user }) => user.name,
  'Person.name.given': ({ user }) => user.givenName,
  'Person.name.family': ({ user }) => user.familyName,
  'Person.email.primary': ({ user }) => user.email,
  'Context.id': ({ course }) => course.id,
  'Context.title': ({ course }) => course.title,
  'Context.label': ({ course }) => course.label,
  'Context.id.history': ({ course }) => course.history.join(','),
  'ResourceLink.id': ({ link }) => link?.id,
  'ResourceLink.title': ({ link }) => link?.title,
  'ResourceLink.description': ({ link }) => link?.text,
  'ResourceLink.id.history': ({ link }) => link?.history.join(','),
  'Membership.role': ({ member }) => member.roles.join(','),
  'Message.locale': ({ locale }) => locale,
};

/**
 * LTI Core 1.3, appendix C: a parameter that is exactly `$Name` becomes the value. A variable the platform does not
 * know is sent as it stands, which is what Moodle does and what tools must cope with.
 */
export const substitute = (
  custom: Readonly<Record<string, unknown>>,
  supported: readonly string[],
  subject: Subject,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(custom).map(([name, value]) => {
      if (typeof value !== 'string' || !value.startsWith('$')) return [name, value];
      const variable = value.slice(1);
      return [name, supported.includes(variable) ? (values[variable]?.(subject) ?? '') : value];
    }),
  );
