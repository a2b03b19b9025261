import type { Request } from 'express';
import { type Course, isStaff, type Locale, type Member, type User } from '../model.js';
import type { Platform } from '../platform/context.js';
import { localeOf } from './locale.js';

/** Who looks at which course. The role stands in the address, so teacher and pupil can be open side by side. */
export type Visit = { user: User; member: Member; course: Course; locale: Locale; staff: boolean };

export const visitOf = ({ store }: Platform, request: Request, courseId: string): Visit | null => {
  const user = store.userNamed(String(request.params['user']));
  const course = store.course(courseId);
  const member = user && store.member(courseId, user.id);
  if (!user || !course || !member) return null;
  return { user, member, course, locale: localeOf(request), staff: isStaff(member) };
};

export const nameOf = (user: User, locale: Locale): string => (locale === 'en' && user.nameEn) || user.name;
export const titleOf = (course: Course, locale: Locale): string => (locale === 'en' && course.titleEn) || course.title;
export const courseHref = (user: User, course: Course): string => `/as/${user.username}/courses/${course.id}`;

/** What the top bar and the course's links need. */
export const frameOf = ({ store, profile, tool }: Platform, { user, course, locale }: Visit) => ({
  locale,
  /** Origin whose frames may keep values with this page. */
  storageOrigin: profile.platformStorage ? new URL(tool.loginUrl).origin : undefined,
  otherLang: locale === 'vi' ? 'en' : 'vi',
  course: { title: titleOf(course, locale), href: courseHref(user, course) },
  who: {
    name: nameOf(user, locale),
    others: course.members.flatMap(({ userId }) => {
      const other = store.user(userId);
      return other && other.id !== user.id ? [{ name: nameOf(other, locale), href: courseHref(other, course) }] : [];
    }),
  },
});
