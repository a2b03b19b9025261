import type { PlayData } from './play-data.js';

/** Seconds between two looks of the core at the state; every answer and leaving the page save it as well. */
const SAVE_EVERY = 15;

/** Stands for our own transport: the core's request to it never leaves the page (see player.browser.ts). */
export const USER_DATA_URL = '/lb-user-data/:contentId/:dataType/:subContentId';

/** The `H5PIntegration` the core reads (https://h5p.org/creating-your-own-h5p-plugin), with only what it uses in a page like ours. */
export function integrationOf(
  { content, site, coreTexts, attempt, lang }: Pick<PlayData, 'content' | 'site' | 'coreTexts' | 'attempt' | 'lang'>,
  params: unknown,
) {
  return {
    baseUrl: site.url,
    url: site.url,
    siteUrl: site.url,
    // Our server scores; the core's own report to the host would only repeat it.
    postUserStatistics: false,
    ajax: { setFinished: '', contentUserData: USER_DATA_URL },
    saveFreq: attempt ? SAVE_EVERY : (false as const),
    // Needed for the state to be kept. The actor of statements is set by us and is a pseudonym.
    user: { name: attempt?.actor ?? '', mail: '' },
    l10n: { H5P: coreTexts },
    hubIsEnabled: false,
    reportingIsEnabled: false,
    crossorigin: null,
    libraryConfig: {},
    loadedJs: [],
    loadedCss: [],
    core: { scripts: [], styles: [] },
    contents: {
      [`cid-${content.id}`]: {
        library: content.library,
        jsonContent: JSON.stringify(params),
        fullScreen: '0',
        displayOptions: { frame: false, export: false, embed: false, copyright: false, icon: false, copy: false },
        url: content.iri,
        contentUrl: content.files,
        title: content.title,
        metadata: { title: content.title, license: 'U', defaultLanguage: lang },
        contentUserData: { 0: { state: attempt?.state ?? undefined } },
        scripts: [],
        styles: [],
      },
    },
  };
}
