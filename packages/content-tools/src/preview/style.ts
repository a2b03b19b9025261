/** The preview's own page around the lesson; colours come from the theme's tokens. */
export const previewStyle = `
body { margin: 0 auto; max-width: 960px; padding: var(--lb-space-5); font-family: var(--lb-font);
  line-height: var(--lb-line-height); color: var(--lb-ink); background: var(--lb-paper); }
a { color: var(--lb-pine); }
.hint, small { color: var(--lb-muted); }
.cards { list-style: none; padding: 0; display: grid; gap: var(--lb-space-3); }
.cards li { background: var(--lb-surface); border-radius: var(--lb-radius-card); box-shadow: var(--lb-shadow);
  padding: var(--lb-space-4); border-left: 6px solid var(--strand); }
.cards a { display: block; font-size: 1.125rem; text-decoration: none; color: inherit; }
.cards a:hover span { text-decoration: underline; }
.cards b { color: var(--strand); }
.strand-a { --strand: var(--lb-strand-a); } .strand-b { --strand: var(--lb-strand-b); }
.strand-c { --strand: var(--lb-strand-c); } .strand-d { --strand: var(--lb-strand-d); }
.problems { background: var(--lb-sun-tint); border-radius: var(--lb-radius-card); padding: var(--lb-space-4); margin-bottom: var(--lb-space-5); }
.problems li { margin-top: var(--lb-space-3); } .problems span { color: var(--lb-muted); }

.gallery { max-width: none; }
.looks { display: flex; flex-wrap: wrap; gap: var(--lb-space-2); margin-block: var(--lb-space-3); }
.looks a { display: inline-flex; align-items: center; min-height: 44px; padding: 0 var(--lb-space-4);
  border: 1.5px solid var(--lb-line); border-radius: var(--lb-radius); color: inherit; text-decoration: none; }
.looks a[aria-current] { background: var(--lb-pine-tint); font-weight: 600; text-decoration: underline; }
.frames { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--lb-space-4); }
.frames figure { margin: 0; width: 360px; max-width: 100%; }
.frames.wide figure { width: 100%; }
.frames figcaption a { display: inline-flex; align-items: center; min-height: 44px; }
.frames iframe { width: 100%; height: 480px; border: 1px solid var(--lb-rule); border-radius: var(--lb-radius); }
.frames figure[hidden] { display: none; }
`;
