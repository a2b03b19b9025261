/** What the content and the page around it tell each other: how saving stands, the way back, and that the pupil is done. */
import { showAlert } from './alert.browser.js';
import type { H5pInstance } from './h5p-core.browser.js';
import type { PlayData } from './play-data.js';
import type { SaveStatus } from './save-status.js';

/** «Đang lưu…» is held back a moment, so that a fast line does not flicker. */
const PATIENCE_MS = 300;

/** The events `Langbiang.Lesson` hears; other content shows nothing of it, and the page's own bar does. */
const WORD = { saved: 'saved', saving: 'saving', unsaved: 'offline', expired: 'offline' } as const;

export function statusTeller(texts: PlayData['texts'], onRetry: () => void): (status: SaveStatus) => void {
  let timer = 0;
  let shown: SaveStatus = 'saved';
  const tell = (status: SaveStatus): void => {
    shown = status;
    for (const instance of H5P.instances) instance.trigger?.('saveState', WORD[status]);
    const word = document.getElementById('lbp-word');
    if (word) word.textContent = status === 'saved' || status === 'saving' ? (texts[status] ?? '') : '';
    if (status === 'unsaved') showAlert(texts['unsaved'] ?? '', onRetry);
    else showAlert(status === 'expired' ? (texts['expired'] ?? '') : '');
  };
  return (status) => {
    clearTimeout(timer);
    if (status === 'saving' && shown === 'saved') timer = window.setTimeout(tell, PATIENCE_MS, status);
    else if (status !== 'saving' || shown !== 'unsaved') tell(status);
  };
}

/** Tells the content who looks, and its way back to the course; «Xong» takes the same way. */
export function leadBack(instance: H5pInstance, { returnUrl, texts, attempt }: PlayData): void {
  // A preview is for staff, and so is a review: they may print the answers.
  if (!attempt || attempt.isReview) instance.trigger?.('staff');
  if (attempt?.isReview) instance.trigger?.('review');
  if (returnUrl) {
    instance.trigger?.('backLink', { label: texts['back'] ?? '', href: returnUrl });
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.getAttribute('href') !== returnUrl) return;
      event.preventDefault();
      goBack(returnUrl);
    });
  }
  instance.on?.('lessonDone', () => {
    if (returnUrl) goBack(returnUrl);
    else if (window.parent === window && window.opener) window.close();
    else showAlert(texts['done'] ?? '');
  });
}

/** The whole window goes: the course must not open inside the lesson's frame. */
function goBack(url: string): void {
  window.open(url, '_top');
}
