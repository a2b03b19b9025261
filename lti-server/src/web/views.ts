import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '@langbiang/core';
import Handlebars from 'handlebars';
import { ownIcons } from './own-icons.js';
import type { Texts } from './texts.js';

export interface Views {
  /** `name` is the template's path without `.hbs`, e.g. `catalogue/picker-page`. `model.lang` chooses the texts. */
  render(name: string, model: { lang: Lang } & Record<string, unknown>): string;
}

const sourceRoot = fileURLToPath(new URL('..', import.meta.url));

/** Reads and parses every template below the source folder once; each is a partial of the others by its name. */
export function createViews(texts: Texts, root: string = sourceRoot): Views {
  const engine = Handlebars.create();
  registerHelpers(engine, texts);
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.hbs')) continue;
    const name = file.slice(0, -'.hbs'.length).split(path.sep).join('/');
    const tree = Handlebars.parse(readFileSync(path.join(root, file), 'utf8'));
    const template = engine.compile(tree);
    templates.set(name, template);
    engine.registerPartial(name, template);
  }
  return {
    render(name, model) {
      const template = templates.get(name);
      if (!template) throw new Error(`No template ${name}.hbs`);
      return template(model);
    },
  };
}

function registerHelpers(engine: typeof Handlebars, texts: Texts): void {
  engine.registerHelper('t', (key: string, options: Handlebars.HelperOptions) =>
    texts.in(options.data.root.lang)(key, options.hash),
  );
  engine.registerHelper('icon', (name: string) => new Handlebars.SafeString(icon(name)));
  engine.registerHelper('json', (value: unknown) => new Handlebars.SafeString(jsonInHtml(value)));
  engine.registerHelper('eq', (a: unknown, b: unknown) => a === b);
}

const icons = new Map<string, string>();
const require = createRequire(import.meta.url);

/** An icon of the lucide set as inline SVG; the words stand beside it, so it is hidden from screen readers. */
export function icon(name: string): string {
  let svg = icons.get(name);
  if (svg === undefined) {
    svg = (ownIcons[name] ?? readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8'))
      .replace(/<!--.*?-->/gs, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace('<svg', '<svg aria-hidden="true" focusable="false"')
      .trim();
    icons.set(name, svg);
  }
  return svg;
}

/** JSON that cannot close the script element it stands in. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
