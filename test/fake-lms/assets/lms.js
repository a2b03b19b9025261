// Behaviour of the demo LMS's pages. Every page works without it, save for the picker's dialog and the live gradebook.
import { startPicker } from './picker.js';
import { startPlatformStorage } from './platform-storage.js';
import { startRefresh } from './refresh.js';

document.querySelector('form[data-auto-post]')?.submit();

// The picker has posted its answer: tell the course page, which shows this page in a frame.
const done = document.querySelector('[data-added]');
if (done && window.parent !== window) {
  window.parent.postMessage({ subject: 'lms.added', count: Number(done.dataset.added) }, window.location.origin);
}

startPlatformStorage();
startPicker();
startRefresh();

// An open menu closes with Escape, and gives the focus back.
for (const menu of document.querySelectorAll('details.who')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}
