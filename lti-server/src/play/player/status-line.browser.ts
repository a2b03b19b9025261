import type { SaveStatus } from './save-status.js';

/** The words «Đã lưu» and their like in the bar. «Đang lưu…» is held back a moment, so that a fast line does not flicker. */
export function statusLine(texts: Record<string, string>, onRetry: () => void): (status: SaveStatus) => void {
  const line = document.getElementById('lbp-save');
  const text = document.getElementById('lbp-save-text');
  const retry = document.getElementById('lbp-retry');
  retry?.addEventListener('click', onRetry);
  let timer = 0;
  const show = (status: SaveStatus): void => {
    if (!line || !text || !retry || line.dataset['state'] === status) return;
    line.dataset['state'] = status;
    text.textContent = texts[status] ?? '';
    retry.hidden = status !== 'unsaved';
  };
  return (status) => {
    clearTimeout(timer);
    if (status === 'saving' && line?.dataset['state'] === 'saved') timer = window.setTimeout(show, 300, status);
    else show(status);
  };
}
