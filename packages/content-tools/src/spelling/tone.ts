/** The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';

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
