import { sessionUrl } from '../web/session.browser.js';

/** Opens a lesson over the picker, as a pupil will see it. Closing gives the focus back to the link (the dialog does). */
export function startPreview(titleOf: (id: string) => string): void {
  const dialog = document.querySelector<HTMLDialogElement>('#preview');
  const heading = document.getElementById('preview-title');
  if (!dialog || !heading) return;

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.preview') : null;
    const id = link?.closest<HTMLElement>('.card')?.dataset['id'];
    if (!link || !id || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    heading.textContent = titleOf(id);
    dialog.showModal();
    show(dialog, link.href, titleOf(id));
  });
  document.getElementById('preview-close')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.querySelector('iframe')?.remove());
}

async function show(dialog: HTMLDialogElement, href: string, title: string): Promise<void> {
  const url = await sessionUrl(href).catch(() => href);
  if (!dialog.open) return;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = url;
  dialog.append(frame);
}
