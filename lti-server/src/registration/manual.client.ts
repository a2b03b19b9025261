/** Copy buttons beside the addresses; without a clipboard (plain http) they stay hidden and the text can be marked. */

const status = document.getElementById('copied');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset['copies'] ?? '')?.textContent ?? '';
    await navigator.clipboard.writeText(text);
    if (status) status.textContent = `${status.dataset['text'] ?? ''}: ${text}`;
  });
}
