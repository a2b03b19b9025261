/** «Thêm bài học» opens the tool's picker in a dialog; the link works as a page of its own without this. */
export function startPicker() {
  const opener = document.querySelector('a[data-picker]');
  const dialog = document.querySelector('#picker');
  if (opener && dialog) enhance(opener, dialog);
  window.addEventListener('message', (event) => {
    if (event.origin !== window.location.origin || event.data?.subject !== 'lms.added') return;
    const course = opener?.pathname.replace(/\/add$/, '') ?? window.location.pathname.replace(/\/add$/, '');
    window.location.assign(`${course}?added=${Number(event.data.count)}`);
  });
}

function enhance(opener, dialog) {
  const frame = dialog.querySelector('iframe');
  opener.addEventListener('click', (event) => {
    // Ctrl-click and the like still open the page in a tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    frame.src = opener.dataset.picker;
    dialog.showModal();
  });
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => frame.removeAttribute('src'));
}
