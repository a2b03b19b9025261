import { ask, keyOf, readOffer } from './storage-message.browser.js';

const offer = readOffer();
const form = document.getElementById('launch');
if (offer && form instanceof HTMLFormElement) {
  ask(offer, { subject: 'lti.get_data', key: keyOf(offer) })
    .then(({ value }) => {
      const field = form.elements.namedItem('stored_state');
      if (field instanceof HTMLInputElement) field.value = value ?? '';
    })
    .catch(() => undefined)
    .then(() => form.submit());
}
