import { expect } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import type { ResourceLink } from '../fake-lms/index.js';
import { eventually, personIn, type School } from './school.js';

type Opening = {
  link: ResourceLink;
  /** Id or user name. */
  user: string;
  /** What stands in the frame when the content has begun; a lesson unless told. */
  ready?: string;
};

/** Opens an activity from the LMS's course page, as a person does, and gives its frame once the content stands in it. */
export async function openActivity(
  school: School,
  page: Page,
  { link, user, ready = '.lb-lesson' }: Opening,
): Promise<Frame> {
  await page.goto(school.lms.coursePageUrl(personIn(school, user), link.courseId));
  await page.locator(`a[href*="/links/${link.id}"], a[href*="/${link.id}"]`).first().click();
  const frame = await frameAt(page, '/play/');
  await frame.locator(ready).waitFor();
  return frame;
}

/** The page's frame whose address holds this, once there is one. */
export const frameAt = (page: Page, address: string): Promise<Frame> =>
  eventually(() => page.frames().find((each) => each.url().includes(address)), 15_000);

type Graded = { link: ResourceLink; userId: string; points: number; max: number };

/** The gradebook's newest grade comes to be exactly this. */
export async function expectGrade(school: School, { link, userId, points, max }: Graded): Promise<void> {
  const sent = await eventually(() => {
    const last = school.lms.gradeOf(userId, link)?.history.at(-1);
    return last?.scoreGiven === points ? last : undefined;
  });
  expect(sent).toMatchObject({ status: 200, scoreGiven: points, scoreMaximum: max });
}
