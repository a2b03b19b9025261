import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const source = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const WEIGHTS = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' };

/**
 * What Vietnamese text needs, in one file per weight so that marks and letters are shaped together: Latin, Vietnamese,
 * the letters of K'Ho, Mạ, Chu Ru and Ê-đê spellings (č ĕ ŏ ƀ …), combining marks, usual punctuation, ₫.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x10c, 0x115],
  [0x128, 0x129],
  [0x12c, 0x12d],
  [0x14e, 0x14f],
  [0x168, 0x169],
  [0x16c, 0x16d],
  [0x180, 0x180],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x304],
  [0x306, 0x306],
  [0x309, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x20ab, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

/** Writes `be-vietnam-pro-<weight>.woff2` (SIL OFL 1.1) for the three weights of the theme. */
export async function writeFonts(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const text = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).join('');
  for (const [weight, name] of Object.entries(WEIGHTS)) {
    const whole = readFileSync(join(source, name, `BeVietnamPro_${name}.ttf`));
    writeFileSync(
      join(dir, `be-vietnam-pro-${weight}.woff2`),
      await subsetFont(whole, text, { targetFormat: 'woff2' }),
    );
  }
}
