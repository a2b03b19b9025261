const everyMs = 2000;

/** Parts with `data-refresh` are fetched again and again while the page is seen, and exchanged when they changed. */
export function startRefresh() {
  const parts = [...document.querySelectorAll('[data-refresh]')];
  if (parts.length === 0) return;
  const seen = new Map(parts.map((part) => [part, part.innerHTML.trim()]));
  const note = document.querySelector('#live-note');
  const calm = note?.textContent;
  const round = async () => {
    if (document.visibilityState === 'visible') {
      const reached = await Promise.all(parts.map((part) => refresh(part, seen)));
      if (note) note.textContent = reached.every(Boolean) ? calm : note.dataset.offline;
    }
    setTimeout(round, everyMs);
  };
  setTimeout(round, everyMs);
}

/** False when the LMS does not answer. */
async function refresh(part, seen) {
  try {
    const response = await fetch(part.dataset.refresh, { headers: { accept: 'text/html' } });
    if (!response.ok) return false;
    const html = (await response.text()).trim();
    if (seen.get(part) === undefined || html !== seen.get(part)) exchange(part, html);
    seen.set(part, html);
    return true;
  } catch {
    return false;
  }
}

const said = (part) => new Map([...part.querySelectorAll('[data-say]')].map((cell) => [cell.dataset.cell, cell]));

function exchange(part, html) {
  const before = new Map([...said(part)].map(([key, cell]) => [key, cell.dataset.say]));
  const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  part.innerHTML = html;
  if (focused) [...part.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
  const fresh = [...said(part)].filter(([key, cell]) => before.get(key) !== cell.dataset.say).map(([, cell]) => cell);
  for (const cell of fresh) cell.classList.add('fresh');
  if (fresh.length > 0) announce(part, fresh);
}

function announce(part, cells) {
  const words = cells.map((cell) => cell.dataset.say).join('; ');
  const place = document.querySelector('#announce');
  if (place) place.textContent = part.dataset.new ? `${part.dataset.new}: ${words}` : words;
}
