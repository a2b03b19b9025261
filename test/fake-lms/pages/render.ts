import Handlebars from 'handlebars';
import type { Locale } from '../model.js';
import { template } from './files.js';
import { textIn } from './texts.js';

export type PageName =
  | 'start-page'
  | 'course-page'
  | 'activity-page'
  | 'add-page'
  | 'auto-post'
  | 'deep-link-done'
  | 'deep-link-refused'
  | 'error';

export type View = Readonly<Record<string, unknown>> & { locale?: Locale; title?: string };

const handlebars = Handlebars.create();
const compiled = new Map<string, Handlebars.TemplateDelegate>();

/** `{{t "key" n=3}}`: the text of the page's language. */
handlebars.registerHelper('t', (key: string, options: Handlebars.HelperOptions) =>
  textIn(options.data.root.locale === 'en' ? 'en' : 'vi', key, options.hash),
);

const compile = (name: string): Handlebars.TemplateDelegate => {
  const made = compiled.get(name) ?? handlebars.compile(template(name), { strict: false });
  compiled.set(name, made);
  return made;
};

const partials = ['activities', 'gradebook', 'who'];
let registered = false;
const registerPartials = (): void => {
  if (registered) return;
  for (const name of partials) handlebars.registerPartial(name, template(name));
  registered = true;
};

/** A part of a page, for the refresh of what changes while it is open. Everything from outside is escaped. */
export const renderPart = (name: 'activities' | 'gradebook', view: View): string => {
  registerPartials();
  return compile(name)(view);
};

export const renderPage = (name: PageName, view: View): string => {
  registerPartials();
  const locale = view.locale ?? 'vi';
  const root = { ...view, locale };
  return compile('layout')({
    ...root,
    page: name,
    body: compile(name)(root),
    otherLocale: locale === 'vi' ? 'en' : 'vi',
  });
};
