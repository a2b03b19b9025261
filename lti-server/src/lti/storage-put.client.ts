import { ask, keyOf, readOffer, type StorageOffer } from './storage-message.browser.js';

const offer = readOffer<StorageOffer & { next: string }>();
if (offer) {
  // With or without the storage the login goes on: the cookie may still come back, and a new tab is the last resort.
  ask(offer, { subject: 'lti.put_data', key: keyOf(offer), value: offer.state })
    .catch(() => undefined)
    .then(() => location.replace(offer.next));
}
