import type MarkdownIt from 'markdown-it';

/** The page's own title is an `<h2>`: what the author writes as `##` stands under it. */
export function pageHeadings(md: MarkdownIt) {
  md.core.ruler.push('page_headings', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'heading_open' || token.type === 'heading_close') {
        token.meta = { level: Number(token.tag.slice(1)) };
        token.tag = `h${Math.min(6, token.meta.level + 1)}`;
      }
    }
  });
}
