import { keptState, type StorageOffer } from './kept-state.browser.js';

const { state, offer } = JSON.parse(document.getElementById('lb-data')?.textContent ?? '{}') as {
  state?: string;
  offer?: StorageOffer;
};
const form = document.getElementById('launch');
if (state && form instanceof HTMLFormElement) {
  keptState(state, offer).then((kept) => {
    const field = form.elements.namedItem('stored_state');
    if (field instanceof HTMLInputElement) field.value = kept;
    form.submit();
  });
}
