import { createRequire } from 'node:module';
import type { Container, EventDispatcher, Statement } from '../../base/src/h5p.js';

const require = createRequire(import.meta.url);

/** Address of the content under test, as a host would give it. */
export const contentUrl = 'https://lms.example/content/1';

type Core = {
  externalDispatcher: { on(type: 'xAPI', listener: (event: { data: { statement: Statement } }) => void): void };
  jQuery(element: HTMLElement): Container;
};

/** Loads the real H5P core (h5p-standalone's) into this page: the contract is held against it, not against a stand-in. */
export function loadCore(): void {
  if (Reflect.has(globalThis, 'H5PIntegration')) return;
  Object.assign(globalThis, {
    H5PIntegration: {
      url: '/h5p',
      siteUrl: 'https://lms.example',
      saveFreq: false,
      l10n: { H5P: {} },
      contents: {
        'cid-1': { url: contentUrl, contentUrl: 'https://lms.example/files/1', metadata: { title: 'Bài thử' } },
      },
    },
  });
  Reflect.set(window, 'H5P', { preventInit: true });
  require('h5p-standalone/dist/frame.bundle.js');
}

const core = (): Core => Reflect.get(window, 'H5P') as unknown as Core;

/** Every xAPI statement sent from now on, as a host sees them. */
export function hostStatements(): Statement[] {
  const statements: Statement[] = [];
  core().externalDispatcher.on('xAPI', (event) => void statements.push(event.data.statement));
  return statements;
}

export const verbsOf = (statements: readonly Statement[]): string[] =>
  statements.map(({ verb }) => verb.id.replace('http://adlnet.gov/expapi/verbs/', ''));

/** Puts an instance on an empty page and gives its element. */
export function show(instance: EventDispatcher & { attach(container: Container): void }): HTMLElement {
  document.body.innerHTML = '<div id="h5p"></div>';
  const place = document.getElementById('h5p') as HTMLElement;
  instance.attach(core().jQuery(place));
  return place;
}

/** The visible button with these words. */
export function button(root: ParentNode, words: string): HTMLButtonElement {
  const all = [...root.querySelectorAll('button')].filter((candidate) => !candidate.closest('[hidden]'));
  const found = all.find((candidate) => candidate.textContent?.trim() === words);
  if (!found) throw new Error(`no button «${words}» among: ${all.map((one) => one.textContent?.trim()).join(' | ')}`);
  return found;
}

export const hasButton = (root: ParentNode, words: string): boolean =>
  [...root.querySelectorAll('button')].some((one) => !one.closest('[hidden]') && one.textContent?.trim() === words);
