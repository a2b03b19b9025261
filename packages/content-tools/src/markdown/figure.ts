import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it';
import type { RenderEnv } from './render-env.js';

/** A paragraph that is one picture becomes a `<figure>`; the picture's title is its caption, in which facts may be cited. */
export function figures(md: MarkdownIt) {
  md.core.ruler.after('inline', 'figures', (state) => {
    for (let index = 0; index + 2 < state.tokens.length; index++) {
      const image = onlyPicture(state.tokens, index);
      if (image) state.tokens.splice(index, 3, ...figure(state, state.tokens.slice(index, index + 3), image));
    }
  });
  md.renderer.rules.image = (tokens, index, options, env: RenderEnv) => {
    const image = tokens[index];
    if (!image) return '';
    const alt = md.renderer.renderInlineAsText(image.children ?? [], options, env);
    return env.picture(pictureSrc(image), alt);
  };
}

/** The path of a picture as its author wrote it; markdown-it keeps it URL-encoded. */
export const pictureSrc = (image: Token): string => decodeURI(image.attrGet('src') ?? '');

function onlyPicture(tokens: Token[], index: number): Token | undefined {
  const [open, inline] = [tokens[index], tokens[index + 1]];
  if (open?.type !== 'paragraph_open' || inline?.children?.length !== 1) return undefined;
  const only = inline.children[0];
  return only?.type === 'image' ? only : undefined;
}

function figure(state: StateCore, [open, inline, close]: Token[], image: Token): Token[] {
  if (!open || !inline || !close) return [];
  open.type = 'figure_open';
  close.type = 'figure_close';
  open.tag = close.tag = 'figure';
  const caption = image.attrGet('title');
  if (!caption) return [open, inline, close];
  const text = state.md.parseInline(caption, state.env)[0];
  if (text) text.map = inline.map;
  const start = new state.Token('figcaption_open', 'figcaption', 1);
  const end = new state.Token('figcaption_close', 'figcaption', -1);
  end.block = true;
  return [open, inline, start, ...(text ? [text] : []), end, close];
}
