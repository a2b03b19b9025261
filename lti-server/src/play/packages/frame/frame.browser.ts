/** Runs after the H5P core and before the libraries in a package's frame: all it does is talk to the page around it. */

import { readJson } from '../../player/page-data.browser.js';
import { whenParsed } from '../../player/when-parsed.browser.js';
import type { FrameData } from './frame-data.js';
import type { InitMessage, SentMessage } from './messages.js';

const { toolOrigin, content, site } = readJson<FrameData>('lb-play');

/** Seconds between two looks at the state; every statement and leaving the page save it as well. */
const SAVE_EVERY = 15;
const SAVE_SOON_MS = 400;

const tell = (message: SentMessage): void => window.parent.postMessage(message, toolOrigin);

function begin({ state, records }: InitMessage): void {
  const kept = window.H5PIntegration.contents[`cid-${content.id}`];
  if (kept) kept.contentUserData = { 0: { state: state ?? undefined } };
  Object.assign(window.H5PIntegration, { saveFreq: records ? SAVE_EVERY : false });
  if (records) listen();
  H5P.init(document.body);
  tell({ lb: H5P.instances.length > 0 ? 'opened' : 'failed' });
}

function listen(): void {
  let timer = 0;
  H5P.externalDispatcher.on('xAPI', ({ data: { statement } }) => {
    // What libraries put in may hold anything; a message takes only data.
    tell({ lb: 'statement', value: JSON.parse(JSON.stringify(statement)) });
    // At once, for a message sent while the page goes away never arrives; and again when the library has finished its step.
    setTimeout(saveState);
    clearTimeout(timer);
    timer = window.setTimeout(saveState, SAVE_SOON_MS);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveState();
  });
  window.addEventListener('pagehide', saveState);
}

function saveState(): void {
  for (const instance of H5P.instances) {
    const state = instance.getCurrentState?.();
    if (state !== undefined) H5P.setUserData(instance.contentId, 'state', state, { deleteOnChange: true });
  }
}

/** The core posts state to its host; here that is a message. */
const ajax = H5P.jQuery.ajax;
H5P.jQuery.ajax = function userDataAjax(options) {
  if (!options.url?.startsWith('/lb-user-data/')) return ajax?.call(H5P.jQuery, options);
  const value = options.data?.data;
  if (options.type === 'POST' && typeof value === 'string') tell({ lb: 'state', value });
  options.success?.({ success: true, data: false });
  return undefined;
};

H5P.XAPIEvent.prototype.setActor = function setActor() {
  this.data.statement['actor'] = { objectType: 'Agent', account: { name: 'learner', homePage: site.url } };
};

let begun = false;
window.addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<InitMessage> | null>) => {
  if (begun || source !== window.parent || origin !== toolOrigin || data?.lb !== 'init') return;
  begun = true;
  begin({ lb: 'init', state: data.state ?? null, records: data.records === true });
});
whenParsed(() => tell({ lb: 'ready' }));
