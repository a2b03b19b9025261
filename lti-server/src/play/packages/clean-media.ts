import { escapeText } from './clean-html.js';

type Given = Readonly<Record<string, unknown>>;

const NUMBERS = ['width', 'height', 'bitrate'];
const TEXTS = ['mime', 'codecs'];

/**
 * A picture, sound, film or other file of the content: one of the package's own, or one of the web. `inPackage` is its path below
 * `content/`. Undefined when it leads anywhere else, as editors leave it after a file was taken out.
 */
export function cleanFile(
  given: Given,
  extra: readonly string[],
  known: ReadonlySet<string>,
): { file: Record<string, unknown>; inPackage?: string } | undefined {
  const path = pathOf(given['path'], known);
  if (path === undefined) return undefined;
  const kept: Record<string, unknown> = { path: escapeText(path) };
  for (const key of TEXTS) if (typeof given[key] === 'string') kept[key] = escapeText(given[key].slice(0, 200));
  for (const key of NUMBERS) if (Number.isFinite(Number(given[key]))) kept[key] = Math.trunc(Number(given[key]));
  kept['copyright'] = { license: licenseOf(given['copyright']) };
  const quality = qualityOf(Reflect.get(given, 'quality'));
  if (quality) kept['quality'] = quality;
  if (extra.includes('metadata')) kept['metadata'] = { ...qualityName(given['metadata']) };
  return known.has(path) ? { file: kept, inPackage: path } : { file: kept };
}

function pathOf(given: unknown, known: ReadonlySet<string>): string | undefined {
  if (typeof given !== 'string') return undefined;
  // An editor's mark of a file that was just uploaded.
  const path = given.replace(/#tmp$/, '').normalize('NFC');
  if (known.has(path)) return path;
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(path) ? path : undefined;
}

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null;

function licenseOf(given: unknown): string {
  const license = isObject(given) ? given['license'] : undefined;
  return typeof license === 'string' ? escapeText(license.slice(0, 60)) : 'U';
}

function qualityOf(given: unknown): { level: number; label: string } | undefined {
  if (!isObject(given) || typeof given['label'] !== 'string') return undefined;
  return { level: Math.trunc(Number(given['level']) || 0), label: escapeText(given['label'].slice(0, 100)) };
}

function qualityName(given: unknown): { qualityName?: string } {
  const name = isObject(given) ? given['qualityName'] : undefined;
  return typeof name === 'string' ? { qualityName: escapeText(name.slice(0, 100)) } : {};
}
