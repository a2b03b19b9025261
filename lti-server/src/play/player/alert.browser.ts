/** One line over the page, for what the pupil must know now. An empty text takes it away. */
export function showAlert(text: string, onRetry?: () => void): void {
  const line = document.getElementById('lbp-alert');
  const words = document.getElementById('lbp-alert-text');
  const retry = document.getElementById('lbp-retry');
  if (!line || !words || !retry) return;
  line.hidden = text === '';
  retry.hidden = !onRetry;
  retry.onclick = onRetry ?? null;
  // A screen reader is to hear a change, not the same words again.
  if (words.textContent !== text) words.textContent = text;
}
