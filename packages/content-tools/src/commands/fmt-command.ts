import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withSchoolTones } from '../spelling/tone.js';
import { type CommonOptions, shownRoot } from './common.js';

const words = {
  vi: { changed: 'đã sửa', would: 'cần sửa (pnpm content fmt)', fine: 'Không tệp nào cần sửa.' },
  en: { changed: 'mended', would: 'needs mending (pnpm content fmt)', fine: 'Nothing to mend.' },
} as const;

/** Brings the lessons' texts into one form. With `check` nothing is written and the exit code is 1 when something would be. */
export function fmtCommand({ content, lang, check }: CommonOptions & { check: boolean }): number {
  const said = words[lang];
  const folder = path.join(content, 'lessons');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:yaml|md)$/.test(name),
  );
  const changed = names.sort().filter((name) => {
    const before = readFileSync(path.join(folder, name), 'utf8');
    const after = formatted(before);
    if (after !== before && !check) writeFileSync(path.join(folder, name), after);
    return after !== before;
  });
  for (const name of changed) console.log(`${shownRoot(content)}lessons/${name}  ${check ? said.would : said.changed}`);
  if (changed.length === 0) console.log(said.fine);
  return check && changed.length > 0 ? 1 : 0;
}

/** Composed characters, line ends of one kind, nothing at the ends of lines, one line end at the end; tone marks as in school. */
export function formatted(text: string): string {
  const lines = withSchoolTones(text.replace(/^\uFEFF/, '').normalize('NFC')).split(/\r\n?|\n/);
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}
