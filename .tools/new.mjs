// `pnpm new content-type NAME`: what a newcomer would otherwise copy together by hand.
import { fail, SetupError } from './lib.mjs';
import { newContentType } from './new/content-type.mjs';

const [kind, name, ...rest] = process.argv.slice(2);
const usage = 'pnpm new content-type NAME [--title "Exit ticket"]  · NAME: kebab-case, e.g. exit-ticket';

try {
  if (kind !== 'content-type' || !name) throw new SetupError(`new ${[kind, name].join(' ').trim()}`, usage);
  const at = rest.indexOf('--title');
  await newContentType(name, at < 0 ? undefined : rest[at + 1]);
} catch (error) {
  fail(error);
}
