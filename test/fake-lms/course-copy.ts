import type { Course, LineItem, ResourceLink } from './model.js';
import type { Platform } from './platform/context.js';

/**
 * Copies a course as a teacher does for the next class: new context, new resource links and grade columns with the
 * same custom parameters, resourceId and tag; people come along, grades do not.
 */
export const copyCourse = ({ store }: Platform, courseId: string, title?: string): Course =>
  store.change((data) => {
    const old = store.course(courseId);
    if (!old) throw new Error(`No course ${courseId}`);
    const copy: Course = {
      ...old,
      id: store.newId(),
      label: `${old.label}-copy`,
      title: title ?? old.title,
      members: old.members.map((member) => ({ ...member })),
      history: [old.id, ...old.history],
    };
    data.courses.push(copy);
    const links = data.links.filter((link) => link.courseId === old.id);
    const newLinks = links.map(
      (link): ResourceLink => ({ ...link, id: store.newId(), courseId: copy.id, history: [link.id, ...link.history] }),
    );
    const linkIds = new Map(links.map((link, index) => [link.id, newLinks[index]?.id]));
    const items = data.lineItems.filter((item) => item.courseId === old.id);
    const newItems = items.map((item): LineItem => {
      const linkId = item.linkId === null ? null : (linkIds.get(item.linkId) ?? null);
      return { ...item, id: store.newId(), courseId: copy.id, linkId };
    });
    data.links.push(...newLinks);
    data.lineItems.push(...newItems);
    return copy;
  });
