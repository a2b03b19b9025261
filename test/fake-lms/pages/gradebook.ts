import { isLearner, type LineItem, type User } from '../model.js';
import type { Platform } from '../platform/context.js';
import { formatScore, formatTime } from './format.js';
import { nameOf, type Visit } from './visit.js';

/** Pupils × grade columns, for `gradebook.hbs`. */
export const gradebookView = (platform: Platform, { course, locale }: Visit) => {
  const columns = platform.store.lineItemsOf(course.id);
  const pupils = course.members.filter(isLearner).flatMap(({ userId }) => platform.store.user(userId) ?? []);
  return {
    columns: columns.map(({ label }) => ({ label })),
    rows: pupils.map((user) => {
      const name = nameOf(user, locale);
      return { name, cells: columns.map((item) => cellView(platform, item, user, { name, locale })) };
    }),
  };
};

const cellView = (
  platform: Platform,
  item: LineItem,
  user: User,
  { name, locale }: { name: string; locale: Visit['locale'] },
) => {
  const key = `${item.id}-${user.id}`;
  const grade = platform.store.grade(item.id, user.id);
  if (grade?.score == null || grade.receivedAt === null) return { key };
  const score = formatScore(locale, grade.score, item.scoreMaximum);
  return {
    key,
    raw: String(grade.score),
    score,
    say: `${name}, ${item.label}: ${score}`,
    iso: grade.receivedAt,
    time: formatTime(grade.receivedAt, platform.clock()),
  };
};
