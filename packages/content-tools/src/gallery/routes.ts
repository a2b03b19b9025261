import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '@langbiang/core';
import { librariesDir, libraryClosure } from '@langbiang/h5p-library';
import { sampleFiles } from '@langbiang/h5p-library/sample-sounds';
import { page } from '../preview/pages.js';
import { fileReply, htmlReply, type Reply } from '../preview/reply.js';
import { galleryPage } from './gallery-page.js';
import { libraryRoot, readSamples, type Sample } from './samples.js';
import { type Look, showPage } from './show-page.js';
import { statesOf } from './states.js';

/** What stands below `/gallery`: the steps after it. `lang` where the address does not say. */
export function galleryReply(steps: readonly string[], query: URLSearchParams, lang: Lang): Reply | undefined {
  const [first = '', second = '', third = '', ...rest] = steps;
  const look = lookOf(query, lang);
  switch (first) {
    case '':
      return overview(query, look);
    case 'show':
      return show(second, third, look);
    case 'libraries':
      return file(librariesDir, [second, third, ...rest].join('/'));
    case 'content':
      return content(third, second, rest);
    case 'state':
      return fileReply('state.json', '{"success":true,"data":false}');
    default:
      return undefined;
  }
}

function lookOf(query: URLSearchParams, lang: Lang): Look {
  const wanted = query.get('lang');
  return {
    lang: wanted === 'vi' || wanted === 'en' ? wanted : lang,
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
  };
}

function overview(query: URLSearchParams, look: Look): Reply {
  const type = query.get('type');
  const width = query.get('width') === 'wide' ? 'wide' : 'phone';
  const { title, body } = galleryPage(readSamples(), { ...look, width, ...(type && { type }) });
  return htmlReply(page(title, body, look.lang, 'gallery'));
}

const sampleIn = (folder: string): Sample | undefined => readSamples().find((sample) => sample.folder === folder);

function show(folder: string, id: string, look: Look): Reply | undefined {
  const sample = sampleIn(folder);
  const state = sample && statesOf(sample).find((one) => one.id === id);
  const tokens = () => readFileSync(path.join(libraryRoot, 'theme/tokens.css'), 'utf8');
  return sample && state && htmlReply(showPage(sample, state, look, tokens()));
}

/** An unpacked package, as h5p-standalone asks for it. */
function content(folder: string, lang: string, rest: readonly string[]): Reply | undefined {
  const sample = sampleIn(folder);
  if (!sample) return undefined;
  const name = rest.join('/');
  if (name === 'h5p.json') return fileReply(name, JSON.stringify(h5pJson(sample, lang)));
  if (name === 'content/content.json') return fileReply(name, JSON.stringify(sample.params));
  const inContent = rest.slice(1).join('/');
  const made = sampleFiles[inContent];
  return made ? fileReply(inContent, made()) : file(path.join(libraryRoot, folder, 'sample'), inContent);
}

function h5pJson({ json }: Sample, lang: string) {
  return {
    title: json.title,
    language: lang,
    defaultLanguage: lang,
    mainLibrary: json.machineName,
    embedTypes: ['div'],
    license: 'U',
    preloadedDependencies: libraryClosure(json.machineName).map(
      ({ json: { machineName, majorVersion, minorVersion } }) => {
        return { machineName, majorVersion, minorVersion };
      },
    ),
  };
}

function file(root: string, name: string): Reply | undefined {
  const full = path.resolve(root, name);
  const isInside = full.startsWith(path.resolve(root) + path.sep);
  return isInside && statSync(full, { throwIfNoEntry: false })?.isFile()
    ? fileReply(name, readFileSync(full))
    : undefined;
}
