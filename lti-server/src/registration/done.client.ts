/** Tells the platform that it may close the registration (LTI Dynamic Registration 1.0 §3.7). */

const { origin } = JSON.parse(document.getElementById('lb-data')?.textContent ?? '{}') as { origin: string };

document.getElementById('close')?.addEventListener('click', () => {
  const platform: Window = window.opener ?? window.parent;
  platform.postMessage({ subject: 'org.imsglobal.lti.close' }, origin);
});
