import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node, root, SetupError, say } from '../lib.mjs';
import { doubled } from './double.mjs';
import { formsOf, PATTERN, renamed } from './names.mjs';

/** Where content types are told to each other. Each gets its line for the new one; `docs/develop/content-type.md` says why. */
const REGISTRIES = [
  'packages/core/src/h5p/params.ts',
  'packages/core/src/scoring/index.ts',
  'packages/core/src/scoring/score.ts',
  'packages/core/src/scoring/score-interaction.ts',
  'packages/core/src/lesson/lesson.ts',
  'packages/core/src/lesson/question-schema.ts',
  'packages/content-tools/src/build/ids.ts',
  'packages/content-tools/src/build/question-params.ts',
  'packages/content-tools/src/read/question-parts.ts',
  'packages/content-tools/src/rules/asked-twice.ts',
  'h5p-library/lesson/semantics.json',
  'h5p-library/README.md',
  'test/support/answers/choosing.ts',
  'test/support/answers/index.ts',
];

/** What a type has for itself. */
const OWN = [
  `h5p-library/${PATTERN}`,
  `packages/core/src/scoring/${PATTERN}.ts`,
  `packages/core/src/scoring/${PATTERN}.test.ts`,
];

export async function newContentType(name, title) {
  const taken = OWN.map((own) => renamed(own, PATTERN, name)).find((file) => existsSync(path.join(root, file)));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || taken)
    throw new SetupError(`${name}: ${taken ? `${taken} is there already` : 'not kebab-case'}`, 'e.g. exit-ticket');
  const registries = REGISTRIES.map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return [file, doubled(text, file, { from: PATTERN, to: name })];
  });
  const files = OWN.flatMap((own) => copied(own, name));
  settle(name, title ?? readable(name));
  for (const [file, text] of registries) writeFileSync(path.join(root, file), text);
  const changed = [...files, ...REGISTRIES].filter((file) => !file.endsWith('.md') && !file.endsWith('.svg'));
  await node(['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...changed], {
    how: 'See the lines above.',
  });
  tell(name, files);
}

/** Copies a file or a folder under the new name, contents too; gives the files written. */
function copied(own, name) {
  const from = path.join(root, own);
  const names = statSync(from).isDirectory()
    ? readdirSync(from, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    : [own];
  const classes = ownClasses();
  return names.map((file) => {
    const target = renamed(file, PATTERN, name);
    mkdirSync(path.dirname(path.join(root, target)), { recursive: true });
    cpSync(path.join(root, file), path.join(root, target));
    const text = renamed(readFileSync(path.join(root, target), 'utf8'), PATTERN, name);
    const apart = classes.reduce(
      (all, css) => all.replaceAll(new RegExp(`(?<![\\w-])${css}(?![\\w-])`, 'g'), `${css}-${name}`),
      text,
    );
    writeFileSync(path.join(root, target), apart);
    return target;
  });
}

/** Classes that only the pattern's own sheet speaks of: two types must not dress each other. */
function ownClasses() {
  const sheet = (folder) => readFileSync(path.join(root, 'h5p-library', folder), 'utf8');
  const shared = readdirSync(path.join(root, 'h5p-library/base/src'))
    .filter((file) => /\.(css|ts)$/.test(file))
    .map((file) => sheet(`base/src/${file}`))
    .join('\n');
  const found = new Set(sheet(`${PATTERN}/src/index.css`).match(/(?<=\.)lb-[a-z-]+/g) ?? []);
  return [...found].filter((css) => !new RegExp(`(?<![\\w-])${css}(?![\\w-])`).test(shared));
}

const readable = (name) => name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/** A new library begins at 1.0.0, under its own title. */
function settle(name, title) {
  const file = path.join(root, 'h5p-library', name, 'library.json');
  const json = JSON.parse(readFileSync(file, 'utf8'));
  const settled = { ...json, title: `${title} (Langbiang)`, majorVersion: 1, minorVersion: 0, patchVersion: 0 };
  writeFileSync(file, JSON.stringify(settled, null, 2));
}

function tell(name, files) {
  const [, type] = formsOf(name);
  say(`✓ Langbiang.${type}: ${files.length} files, ${REGISTRIES.length} registries, as ${PATTERN} works today.`);
  say(`
Build and look:   node .tools/build.mjs && pnpm content preview --gallery
Test:             pnpm jest --selectProjects unit -- ${name} languages
                  pnpm jest --selectProjects system -t ${name} -- samples gallery
Make it yours:    packages/core/src/scoring/${name}.ts      what an answer is worth
                  packages/core/src/h5p/params.ts           ${type}Params, what it shows
                  packages/core/src/lesson/question-schema.ts  what an author writes
                  h5p-library/${name}/                      what a pupil does, sample.json, both languages
Then tell people: content/README.md, docs/author/viet-bai-hoc.md. Ten minutes: docs/develop/content-type.md`);
}
