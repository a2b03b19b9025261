/** Sends the chosen file with the session's token, shows how far it is, and says what became of it. */
import { authorization, pageSession, sessionUrl } from '../web/session.browser.js';

type Texts = Record<'noFile' | 'sending' | 'checking' | 'done' | 'offline' | 'expired', string>;
type Refusal = { error?: { code?: string; title?: string; help?: string } };

const { texts } = JSON.parse(document.getElementById('lb-data')?.textContent ?? '{}') as { texts: Texts };
const form = document.querySelector<HTMLFormElement>('#upload');
const file = document.querySelector<HTMLInputElement>('#file');
const title = document.querySelector<HTMLInputElement>('#title');
const send = document.querySelector<HTMLButtonElement>('#send');
const progress = document.querySelector<HTMLProgressElement>('#progress');
const status = document.getElementById('status');

/** The title of what was just taken, over the reload that shows it in the list. */
const TAKEN = 'lb_upload_taken';

function say(lines: readonly string[], kind: 'plain' | 'danger' = 'plain'): void {
  if (!status) return;
  status.classList.toggle('danger', kind === 'danger');
  status.replaceChildren(
    ...lines.filter(Boolean).map((line, index) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      if (index === 2) paragraph.className = 'code';
      return paragraph;
    }),
  );
}

function fail(lines: readonly string[]): void {
  say(lines, 'danger');
  busy(false);
  status?.focus();
}

function busy(is: boolean): void {
  if (send) send.disabled = is;
  if (progress) progress.hidden = !is;
}

function upload(chosen: File): void {
  const grades = [...document.querySelectorAll<HTMLInputElement>('[name=grade]:checked')].map(({ value }) => value);
  const query = new URLSearchParams({ title: title?.value ?? '', grades: grades.join(',') });
  const request = new XMLHttpRequest();
  request.open('POST', `/packages?${query}`);
  const headers = {
    ...authorization(pageSession?.id ?? ''),
    Accept: 'application/json',
    'Content-Type': 'application/zip',
  };
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => {
    const percent = total > 0 ? Math.floor((100 * loaded) / total) : 0;
    if (progress) progress.value = percent;
    say([percent < 100 ? texts.sending.replace('{percent}', String(percent)) : texts.checking]);
  };
  request.onerror = () => fail([texts.offline]);
  request.onload = () => answered(request.status, request.response as (Refusal & { title?: string }) | null);
  busy(true);
  say([texts.sending.replace('{percent}', '0')]);
  request.send(chosen);
}

function answered(code: number, body: (Refusal & { title?: string }) | null): void {
  const { error } = body ?? {};
  if (code === 201) void showTaken(body?.title ?? '');
  else if (code === 401) fail([texts.expired]);
  else fail([error?.title ?? texts.offline, error?.help ?? '', error?.code ?? '']);
}

async function showTaken(name: string): Promise<void> {
  try {
    sessionStorage.setItem(TAKEN, name);
  } catch {
    // The list shows it all the same.
  }
  location.assign(await sessionUrl(location.pathname + location.search));
}

function greet(): void {
  try {
    const name = sessionStorage.getItem(TAKEN);
    if (name === null) return;
    sessionStorage.removeItem(TAKEN);
    say([texts.done.replace('{title}', name)]);
    status?.focus();
  } catch {
    // Storage is blocked: nothing was kept to say.
  }
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = file?.files?.[0];
  if (chosen) return upload(chosen);
  say([texts.noFile], 'danger');
  file?.focus();
});
greet();
