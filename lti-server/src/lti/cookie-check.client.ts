/** The server set it beside our own cookies, readable: where it came through, they come back with the launch. */
const cookiesWork = document.cookie.includes('lb_probe=1');

const data = JSON.parse(document.getElementById('lb-data')?.textContent ?? '{}') as { next?: string };
const opening = document.getElementById('opening');
const blocked = document.getElementById('blocked');
if (data.next && cookiesWork) location.replace(data.next);
else if (opening && blocked) {
  opening.hidden = true;
  blocked.hidden = false;
  blocked.querySelector<HTMLElement>('h1')?.focus();
}
