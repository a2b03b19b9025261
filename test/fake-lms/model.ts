/** What the platform keeps. Ids are strings because LTI messages carry strings. */

export type Locale = 'vi' | 'en';

export type User = {
  id: string;
  username: string;
  name: string;
  /** Shown on the English pages; messages always carry `name`. */
  nameEn?: string;
  givenName: string;
  familyName: string;
  email: string;
};

export type Member = {
  userId: string;
  /** Full URIs of the LIS v2 vocabularies. */
  roles: readonly string[];
  status: 'active' | 'suspended';
};

export type Course = {
  id: string;
  label: string;
  title: string;
  titleEn?: string;
  members: Member[];
  /** Ids of the courses this one was copied from, nearest first (`Context.id.history`). */
  history: readonly string[];
};

export type ResourceLink = {
  id: string;
  courseId: string;
  title: string;
  text: string;
  /** Becomes the target_link_uri claim. */
  url: string;
  custom: Readonly<Record<string, string>>;
  /** `tool-page` links open a page of the tool (coverage) and stay out of the list of activities. */
  kind: 'activity' | 'tool-page';
  /** Ids of the links this one was copied from, nearest first. */
  history: readonly string[];
};

export type LineItem = {
  id: string;
  courseId: string;
  linkId: string | null;
  label: string;
  scoreMaximum: number;
  resourceId?: string;
  tag?: string;
  startDateTime?: string;
  endDateTime?: string;
  submissionReview?: Record<string, unknown>;
  /** `other` stands for a column that belongs to another tool of the same platform. */
  owner: 'tool' | 'other';
};

/** One score POST as it came, with the answer it got. */
export type ReceivedScore = {
  receivedAt: string;
  status: number;
  scoreGiven?: number;
  scoreMaximum?: number;
  timestamp?: string;
  activityProgress?: string;
  gradingProgress?: string;
  comment?: string;
};

export type Grade = {
  lineItemId: string;
  userId: string;
  /** On the line item's own scale; null = cleared or never graded. */
  score: number | null;
  comment?: string;
  /** The newest accepted timestamp, as sent; null while every POST was refused. */
  timestamp: string | null;
  receivedAt: string | null;
  /** A teacher typed a grade by hand: scores of the tool no longer change it. */
  overridden: boolean;
  history: ReceivedScore[];
};

export type SigningKey = { kid: string; privateJwk: Record<string, unknown>; published: boolean };

export type LmsData = {
  version: 1;
  clientId: string;
  deploymentId: string;
  guid: string;
  /** The tool's launch URL when this was last saved; links follow when the tool moves. */
  launchUrl: string;
  nextId: number;
  /** The first one signs. */
  keys: SigningKey[];
  users: User[];
  courses: Course[];
  links: ResourceLink[];
  lineItems: LineItem[];
  grades: Grade[];
};

export const membershipRole = (name: string): string => `http://purl.imsglobal.org/vocab/lis/v2/membership#${name}`;

export const isLearner = (member: Member): boolean => member.roles.includes(membershipRole('Learner'));

/** Answers for a subject in the school, not for one class. */
export const isLead = (member: Member): boolean => member.roles.includes(membershipRole('Manager'));

/** May change the course: add lessons, see everybody's grades. */
export const isStaff = (member: Member): boolean =>
  ['Instructor', 'Manager', 'Administrator'].some((name) => member.roles.includes(membershipRole(name)));
