/** Widths of Be Vietnam Pro 600 in hundredths of the size, measured; diacritics do not widen a letter. */
const WIDTHS: Readonly<Record<string, number>> = widths({
  "'": 22,
  ' ': 23,
  ilIj: 30,
  '.:,;': 34,
  'f1r()t': 45,
  'Jszk/': 54,
  un7vxyh: 60,
  ecEFLagobdpqSZ28: 66,
  PT35069: 70,
  'BKRY4H–«»UVDNX': 75,
  'ACG+': 79,
  'QOwMm%': 89,
  W: 104,
});
const WIDEST = 104;
/** Bold is wider than what was measured. */
const SLACK = 1.03;

/** How wide a line of text is, in the units of `size`: as wide or a little wider than the browser draws it. */
export function textWidth(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) => PLAIN[letter] ?? letter);
  const hundredths = letters.reduce((sum, letter) => sum + (WIDTHS[letter] ?? WIDEST), 0);
  return (hundredths / 100) * size * SLACK;
}

/** Words of a text on lines no wider than `width`. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const PLAIN: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', '-': 'e' };

function widths(groups: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([letters, w]) => [...letters].map((letter) => [letter, w])),
  );
}
