import type MarkdownIt from 'markdown-it';
import type { StateInline } from 'markdown-it';
import type { RenderEnv } from './render-env.js';

/** `[^B-033]`, and anything else in that form: a misspelt id must be seen by lint, not shown to pupils as text. */
const CITATION = /\[\^([^\]\s]+)\]/y;

/** Adds the token `cite`, its `content` the fact's id. */
export function citations(md: MarkdownIt) {
  md.inline.ruler.before('link', 'cite', readCitation);
  md.renderer.rules.cite = (tokens, index, _options, env: RenderEnv) => {
    const id = md.utils.escapeHtml(tokens[index]?.content ?? '');
    const n = env.cite(id);
    return `<a class="lb-cite" href="#source-${n}" data-fact="${id}">${n}</a>`;
  };
}

function readCitation(state: StateInline, silent: boolean): boolean {
  CITATION.lastIndex = state.pos;
  const match = CITATION.exec(state.src);
  if (!match) return false;
  if (!silent) {
    const token = state.push('cite', 'a', 0);
    token.content = match[1] ?? '';
    token.markup = match[0];
  }
  state.pos += match[0].length;
  return true;
}
