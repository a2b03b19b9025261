import { keepState, type StorageOffer } from './kept-state.browser.js';

const { next, offer } = JSON.parse(document.getElementById('lb-data')?.textContent ?? '{}') as {
  next?: string;
  offer?: StorageOffer;
};

function showBlocked(): void {
  const opening = document.getElementById('opening');
  const blocked = document.getElementById('blocked');
  if (!opening || !blocked) return;
  opening.hidden = true;
  blocked.hidden = false;
  blocked.querySelector<HTMLElement>('h1')?.focus();
}

if (next) {
  const state = new URL(next).searchParams.get('state') ?? '';
  // The server set it beside our own cookies, readable: where it came through, they come back with the launch.
  const cookiesWork = document.cookie.includes('lb_probe=1');
  const kept = cookiesWork ? Promise.resolve(true) : keepState(state, offer);
  kept.then((safe) => (safe ? location.replace(next) : showBlocked()));
}
