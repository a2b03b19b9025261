import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type LessonParams, scoreInteraction } from '@langbiang/core';
import { smallLesson } from '@langbiang/h5p-library/small-lesson';
import { root } from '../support/root.js';
import type { Content } from './stage.js';

type Sample<P> = { params: P; responses: { right: string; partly?: string; wrong: string } };

const libraries = path.join(root, 'h5p-library');

/** Folders of the content types that bring an example: found, so that a new one is tested by being there. */
export const sampleFolders = (): string[] =>
  readdirSync(libraries).filter((folder) => existsSync(path.join(libraries, folder, 'sample.json')));

/** Those scored at once: not containers, whose questions are, and not what a teacher marks. */
export const scoredFolders = (): string[] =>
  sampleFolders().filter((folder) => {
    const { content, responses } = sampleOf(folder);
    return typeof responses.right === 'string' && scoreInteraction(content.library, content.params, responses.right);
  });

/** What a library's folder gives as its example, ready for a stage. */
export function sampleOf<P>(folder: string): Sample<P> & { content: Content; title: string } {
  const read = (file: string) => JSON.parse(readFileSync(path.join(libraries, folder, file), 'utf8'));
  const { title, machineName, majorVersion, minorVersion } = read('library.json');
  const sample: Sample<P> = read('sample.json');
  return {
    ...sample,
    title,
    content: { library: `${machineName} ${majorVersion}.${minorVersion}`, params: sample.params },
  };
}

/** A lesson whose one page holds the content and nothing else, opened by «Bắt đầu». */
export function inLesson({ library, params }: Content): Content {
  const metadata = { title: 'Bài thử', license: 'U', contentType: library };
  const subContentId = '00000000-0000-5000-8000-000000000030';
  const interactions = [{ objective: 'm1', content: { library, subContentId, metadata, params } }];
  const pages = [{ id: 'thu', title: 'Em làm thử', bodyHtml: '<p>Em làm hoạt động sau.</p>', interactions }];
  const lesson: LessonParams = { ...smallLesson, lessonId: 'B-T3', pages };
  return { library: 'Langbiang.Lesson 1.0', params: lesson };
}
