import type { Lang } from '@langbiang/core';
import type { Sample } from './samples.js';
import type { GalleryState } from './states.js';

export type Scheme = 'light' | 'dark';
export type Look = { readonly lang: Lang; readonly scheme: Scheme };

/** The scheme is fixed here, whatever the device prefers, by saying the theme's own values once more and louder. */
function fixedScheme(tokens: string, scheme: Scheme): string {
  const [light = '', rest = ''] = tokens.split(/@media [^{]*prefers-color-scheme: dark[^{]*\{/);
  const dark = /:root \{[^}]*\}/.exec(rest)?.[0] ?? '';
  const values = light.slice(light.indexOf(':root')) + (scheme === 'dark' ? dark : '');
  return `${values.replaceAll(':root', ':root:root')} :root { color-scheme: ${scheme}; }`;
}

/**
 * One content type in one state, in H5P's own core as a host runs it. `body[data-shown]` says when it stands: `yes`, or
 * `absent` when the type has nothing of that state (no hint to open, no button to check with).
 */
export function showPage(sample: Sample, state: GalleryState, { lang, scheme }: Look, tokens: string): string {
  const kept = state.kept?.(sample.responses);
  const options = {
    id: '1',
    h5pJsonPath: `/gallery/content/${lang}/${sample.folder}`,
    librariesPath: '/gallery/libraries',
    frameJs: '/player/frame.bundle.js',
    frameCss: '/player/styles/h5p.css',
    frame: false,
    embedType: 'div',
    // Without a place to keep the state, the core does not restore one either.
    saveFreq: 3600,
    user: { name: 'gallery', mail: 'gallery@langbiang.invalid' },
    ajax: { contentUserDataUrl: '/gallery/state' },
    contentUserData: [kept ? { state: JSON.stringify(kept) } : {}],
  };
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${sample.folder} · ${state.name[lang]}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${fixedScheme(tokens, scheme)} body { margin: 0; background: var(--lb-paper); } main { padding: 16px; }</style></head>
<body><main><h1 class="lb-sr">${sample.json.title}</h1><h2 class="lb-sr">${state.name[lang]}</h2><div id="h5p"></div></main>
<script src="/player/main.bundle.js"></script><script>
const PRESS = ${JSON.stringify(state.press ?? null)};
window.statements = [];
const seen = (element) => element.checkVisibility();
const press = () => {
  if (PRESS === 'details') {
    const all = [...document.querySelectorAll('.lb details')].filter(seen);
    for (const one of all) one.open = true;
    return all.length > 0;
  }
  if (PRESS !== 'action') return true;
  const button = [...document.querySelectorAll('.lb-actions > button')].find(seen);
  button?.click();
  return button !== undefined;
};
new H5PStandalone.H5P(document.getElementById('h5p'), ${JSON.stringify(options).replaceAll('<', '\\u003c')}).then(() => {
  H5P.externalDispatcher.on('xAPI', ({ data }) => window.statements.push(data.statement));
  document.body.dataset.shown = press() ? 'yes' : 'absent';
  window.parent?.postMessage({ gallery: document.body.dataset.shown }, location.origin);
});
</script></body></html>`;
}
