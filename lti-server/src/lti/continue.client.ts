/** The session of this launch is open already: on to its page, in place of this one, so that «back» leads out. */
const link = document.getElementById('continue');
if (link instanceof HTMLAnchorElement) location.replace(link.href);
