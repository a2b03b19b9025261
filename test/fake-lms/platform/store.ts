import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Course, Grade, LineItem, LmsData, Member, ResourceLink, User } from '../model.js';

/** Reads a state file written by `LmsStore`; null when there is none yet. */
export const readState = (file: string): LmsData | null => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const data = JSON.parse(text) as LmsData;
    if (data.version === 1) return data;
  } catch {
    // Falls through to the same advice: a half-written or foreign file is not worth guessing at.
  }
  throw new Error(`${file} is not a state file of the demo LMS. Delete it to start with an empty gradebook.`);
};

/** Everything the platform remembers, in memory; written to one JSON file after each change when there is a file. */
export class LmsStore {
  readonly #data: LmsData;
  readonly #file: string | undefined;

  constructor(data: LmsData, file?: string) {
    this.#data = data;
    this.#file = file;
    this.save();
  }

  get data(): Readonly<LmsData> {
    return this.#data;
  }

  /** Through a temporary file: a kill in the middle leaves the old state, never half a file. It holds a private key. */
  save(): void {
    if (this.#file === undefined) return;
    const temporary = `${this.#file}.tmp`;
    writeFileSync(temporary, `${JSON.stringify(this.#data, null, 1)}\n`, { mode: 0o600 });
    renameSync(temporary, this.#file);
  }

  change<T>(change: (data: LmsData) => T): T {
    const result = change(this.#data);
    this.save();
    return result;
  }

  newId(): string {
    return String(this.#data.nextId++);
  }

  user(id: string): User | undefined {
    return this.#data.users.find((user) => user.id === id);
  }

  userNamed(username: string): User | undefined {
    return this.#data.users.find((user) => user.username === username);
  }

  course(id: string): Course | undefined {
    return this.#data.courses.find((course) => course.id === id);
  }

  member(courseId: string, userId: string): Member | undefined {
    return this.course(courseId)?.members.find((member) => member.userId === userId);
  }

  link(id: string): ResourceLink | undefined {
    return this.#data.links.find((link) => link.id === id);
  }

  linksOf(courseId: string, kind: ResourceLink['kind'] = 'activity'): ResourceLink[] {
    return this.#data.links.filter((link) => link.courseId === courseId && link.kind === kind);
  }

  lineItem(courseId: string, id: string): LineItem | undefined {
    return this.#data.lineItems.find((item) => item.courseId === courseId && item.id === id);
  }

  lineItemsOf(courseId: string): LineItem[] {
    return this.#data.lineItems.filter((item) => item.courseId === courseId);
  }

  lineItemOfLink(linkId: string): LineItem | undefined {
    return this.#data.lineItems.find((item) => item.linkId === linkId);
  }

  grade(lineItemId: string, userId: string): Grade | undefined {
    return this.#data.grades.find((grade) => grade.lineItemId === lineItemId && grade.userId === userId);
  }

  gradesOf(lineItemId: string): Grade[] {
    return this.#data.grades.filter((grade) => grade.lineItemId === lineItemId);
  }
}
