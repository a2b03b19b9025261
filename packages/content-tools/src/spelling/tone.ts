/** The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'gu');
const STOP_TONES = /[\u0301\u0323]/u;

/** A syllable without its tone. `seats`: the letters that carry one; `isStopTone`: an ending in p, t, c, ch can carry it. */
export function splitTone(syllable: string): { base: string; seats: number[]; isStopTone: boolean } {
  const letters = [...syllable.normalize('NFC')].map((letter) => letter.normalize('NFD'));
  const seats = letters.flatMap((letter, index) => (letter.match(TONE) ?? []).map(() => index));
  const base = letters.map((letter) => letter.replace(TONE, '').normalize('NFC')).join('');
  return { base, seats, isStopTone: STOP_TONES.test(letters.join('')) };
}

const OLD_STYLE = new RegExp(
  `(?<![qQ])(?:([oO])([${TONES}])([aAeE])|([uU])([${TONES}])([yY]))(?![\\p{L}\\p{M}])`,
  'gu',
);

/** «hòa, khỏe, thủy» → «hoà, khoẻ, thuỷ», as the textbooks have it since 1984 and ours do. */
export function withSchoolTones(text: string): string {
  const moved = text
    .normalize('NFD')
    .replace(OLD_STYLE, (_, o, oTone, after, u, uTone, y) =>
      o === undefined ? `${u}${y}${uTone}` : `${o}${after}${oTone}`,
    );
  return moved.normalize('NFC');
}
