import { optimize, type PluginConfig } from 'svgo';
import { markdown } from '../markdown/parser.js';

/**
 * A drawing as it stands in a page. `prefix` keeps its ids apart from those of other drawings, `name` is its text
 * alternative. Styles become attributes and lines become paths because H5P's PHP core keeps neither `style` nor an
 * attribute with a digit in its name (`x1`).
 */
export function inlineSvg(source: string, { prefix, name }: { prefix: string; name: string }): string {
  const { data } = optimize(source, { multipass: false, plugins: plugins(prefix) });
  const titleId = `${prefix}-title`;
  const [open = ''] = /^<svg[^>]*>/.exec(data) ?? [];
  const attributes = open.slice('<svg'.length, -1).replace(/\s(role|aria-\w+|class)="[^"]*"/g, '');
  const rest = data.slice(open.length).replace(/<title>[^<]*<\/title>/, '');
  return `<svg${attributes} role="img" aria-labelledby="${titleId}"><title id="${titleId}">${markdown.utils.escapeHtml(name)}</title>${rest}`;
}

const plugins = (prefix: string): PluginConfig[] => [
  { name: 'inlineStyles', params: { onlyMatchedOnce: false } },
  'convertStyleToAttrs',
  { name: 'convertShapeToPath', params: { convertArcs: true } },
  {
    name: 'preset-default',
    params: { overrides: { removeDesc: false, cleanupIds: false, mergePaths: false, removeHiddenElems: false } },
  },
  'removeDimensions',
  'removeXMLNS',
  { name: 'prefixIds', params: { prefix, delim: '-' } },
];
