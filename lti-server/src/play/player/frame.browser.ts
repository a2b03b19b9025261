/**
 * Tells the LMS how tall the page is (LTI `lti.frameResize`, as Canvas and others listen for). The content is measured, not the
 * document: a document is never smaller than its frame, so the frame would only ever grow.
 */
export function reportHeight(platformOrigin: string): void {
  if (window.parent === window) return;
  let sent = 0;
  const report = (): void => {
    const parts = [...document.body.children].filter((part) => part instanceof HTMLElement);
    const height = Math.ceil(parts.reduce((sum, part) => sum + part.offsetHeight, 0));
    if (height === 0 || Math.abs(height - sent) < 2) return;
    sent = height;
    window.parent.postMessage({ subject: 'lti.frameResize', height }, platformOrigin);
  };
  const observer = new ResizeObserver(report);
  for (const part of document.body.children) observer.observe(part);
  report();
}
