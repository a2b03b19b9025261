import { copyCourse } from './course-copy.js';
import { createLink } from './deep-linking/content-items.js';
import type { Course, Grade, LineItem, Member, ResourceLink, User } from './model.js';
import type { Platform } from './platform/context.js';
import type { Endpoint, Fault } from './platform/faults.js';
import type { LaunchOptions } from './platform/launches.js';
import { makeSigningKey } from './platform/signing-keys.js';
import { emptyGrade, putGrade } from './services/scores.js';

export type NewLink = {
  /** First course when absent. */
  courseId?: string;
  title: string;
  text?: string;
  /** The tool's launch URL when absent. */
  url?: string;
  custom?: Record<string, string>;
  /** Absent: a link without a grade column. */
  lineItem?: Partial<Pick<LineItem, 'label' | 'resourceId' | 'tag' | 'submissionReview'>> & { scoreMaximum: number };
};

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';

/** Ids in, ids out: a user or link may be given whole or by id. */
type UserRef = User | string;
type LinkRef = ResourceLink | string;
const idOf = (thing: { id: string } | string): string => (typeof thing === 'string' ? thing : thing.id);

/** What tests do to the platform behind its back; never reachable over HTTP. */
export const makeControl = (platform: Platform) => {
  const { store, launches, faults, log, urls, accessTokens, tool } = platform;
  const firstCourse = (): Course => {
    const [course] = store.data.courses;
    if (!course) throw new Error('The platform has no course');
    return course;
  };
  /** Sends a browser (or `visitLaunch`) into one launch; works once, for ten minutes. */
  const launchUrl = (user: UserRef, link: LinkRef, options: LaunchOptions = {}): string => {
    const found = store.link(idOf(link));
    if (!found) throw new Error(`No link ${idOf(link)}`);
    const what = { userId: idOf(user), courseId: found.courseId, linkId: found.id };
    return urls.launch(launches.begin(what, options).id);
  };
  return {
    launchUrl,
    deepLinkUrl(user: UserRef, courseId = firstCourse().id, options: LaunchOptions = {}): string {
      return urls.launch(launches.begin({ userId: idOf(user), courseId }, options).id);
    },
    /** From the gradebook to the work behind a pupil's grade (Submission Review 1.0), where the column says that there is something to see. */
    reviewUrl(user: UserRef, link: LinkRef, pupil: UserRef): string {
      const review = store.lineItemOfLink(idOf(link))?.submissionReview;
      if (!review) throw new Error(`The column of link ${idOf(link)} has no submissionReview`);
      const claims = {
        [`${LTI}message_type`]: 'LtiSubmissionReviewRequest',
        [`${LTI}for_user`]: { user_id: idOf(pupil) },
        ...(typeof review['url'] === 'string' && { [`${LTI}target_link_uri`]: review['url'] }),
      };
      const custom = Object(review['custom']) as Record<string, unknown>;
      return launchUrl(user, link, { claims, custom });
    },
    coursePageUrl: (user: User, courseId = firstCourse().id): string => urls.course(user.username, courseId),
    createLink({ courseId, title, text = '', url, custom = {}, lineItem }: NewLink): ResourceLink {
      const item = lineItem && { ...lineItem, label: lineItem.label ?? title };
      const link = { title, text, url: url ?? tool.launchUrl, custom, ...(item && { lineItem: item }) };
      return createLink(platform, courseId ?? firstCourse().id, link);
    },
    /** A grade column of another tool, which ours must not write to. */
    addForeignLineItem(label: string, courseId = firstCourse().id): LineItem {
      const item: LineItem = { id: store.newId(), courseId, linkId: null, label, scoreMaximum: 10, owner: 'other' };
      store.change((data) => data.lineItems.push(item));
      return item;
    },
    copyCourse: (courseId: string, title?: string): Course => copyCourse(platform, courseId, title),
    addUser(user: User, courseId: string, member: Omit<Member, 'userId'>): void {
      store.change((data) => {
        data.users = [...data.users.filter(({ id }) => id !== user.id), user];
        store.course(courseId)?.members.push({ userId: user.id, ...member });
      });
    },
    /** Suspended pupils cannot launch but keep their grades; `removed` ones are gone from the course. */
    setMembership(userId: string, status: Member['status'] | 'removed', courseId = firstCourse().id): void {
      store.change(() => {
        const course = store.course(courseId);
        if (!course) throw new Error(`No course ${courseId}`);
        course.members = course.members.flatMap((member) =>
          member.userId !== userId ? [member] : status === 'removed' ? [] : [{ ...member, status }],
        );
      });
    },
    users: (): readonly User[] => store.data.users,
    courses: (): readonly Course[] => store.data.courses,
    links: (courseId = firstCourse().id): readonly ResourceLink[] => store.linksOf(courseId),
    lineItems: (courseId = firstCourse().id): readonly LineItem[] => store.lineItemsOf(courseId),
    lineItemUrl: (item: LineItem): string => urls.lineItem(item.courseId, item.id),
    /** Every cell that ever was posted to, with each message it received and the status it was answered with. */
    grades: (): readonly Grade[] => structuredClone(store.data.grades),
    gradeOf(user: UserRef, link: LinkRef): Grade | undefined {
      const item = store.lineItemOfLink(idOf(link));
      return item && structuredClone(store.grade(item.id, idOf(user)));
    },
    /** A teacher types a grade: the tool's scores no longer change it. */
    overrideGrade(user: UserRef, link: LinkRef, score: number): void {
      const item = store.lineItemOfLink(idOf(link));
      if (!item) throw new Error(`Link ${idOf(link)} has no grade column`);
      const grade = store.grade(item.id, idOf(user)) ?? emptyGrade(item.id, idOf(user));
      const now = platform.clock().toISOString();
      putGrade(platform, { ...grade, score, overridden: true, timestamp: now, receivedAt: now });
    },
    /** Where an administrator's browser goes who pastes `toolUrl` into the platform's registration field. */
    registrationUrl(toolUrl: string): string {
      const url = new URL(toolUrl);
      url.searchParams.set('openid_configuration', urls.openidConfiguration);
      url.searchParams.set('registration_token', platform.registrationTokens.issue());
      return url.href;
    },
    setFault: (fault: Fault): (() => void) => faults.set(fault),
    clearFaults: (): void => faults.clear(),
    revokeAccessTokens: (): void => accessTokens.revokeAll(),
    /** Access tokens given from now on live so long, and say so. */
    setTokenLifetime(seconds: number): void {
      accessTokens.lifetimeSeconds = seconds;
    },
    /** The platform's clock goes wrong by so much (negative: slow): id_tokens, what it checks of ours, times in the gradebook. */
    shiftClock(seconds: number): void {
      platform.clockShift.seconds = seconds;
    },
    /** A new signing key; the old one stays in the JWKS unless `dropOld`. */
    async rotateKeys({ dropOld = false } = {}): Promise<string> {
      const key = await makeSigningKey();
      store.change((data) => {
        data.keys = [key, ...data.keys.map((old) => ({ ...old, published: old.published && !dropOld }))];
      });
      return key.kid;
    },
    requests: (endpoint?: Endpoint) => log.entries(endpoint),
  };
};

export type Control = ReturnType<typeof makeControl>;
