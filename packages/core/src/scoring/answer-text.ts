/**
 * When two Vietnamese answers are the same answer. Never counted: case, spaces, typographic quotes and dashes, closing
 * punctuation, where the tone mark stands (hoà = hòa), i or y as the only vowel (kĩ = kỹ), how a number is grouped
 * (1.234 = 1234 = 1 234) and written (1,5 = 1.5 = 1,50). With `optional` diacritics no mark counts, and đ = d.
 */
export function sameAnswer(answer: string, accepted: string, diacritics: 'required' | 'optional'): boolean {
  const given = answerKey(answer, diacritics);
  return given !== '' && given === answerKey(accepted, diacritics);
}

/** Two answers are the same exactly when their keys are equal. A key is for comparing only, never shown. */
export function answerKey(text: string, diacritics: 'required' | 'optional'): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\[,\]|\s/g, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/ +/g, ' ')
    .trim();
  const words = numbers(bare(plain))
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, syllable);
  return diacritics === 'optional' ? words.replace(/\p{M}/gu, '').replace(/đ/g, 'd') : words;
}

/** Without punctuation at its ends, unless there is nothing else (an exercise on punctuation). */
function bare(text: string): string {
  return text.replace(/^[\s.,;:!?]+|[\s.,;:!?]+$/g, '') || text;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LONE_Y = /^(?:[bcdđhklmnprstvx]|ch|kh|nh|ph|qu|th|tr)y$/;

/** One syllable (NFD) with its tone at the end; y as the only vowel becomes i. */
function syllable(word: string): string {
  const letters = word.replace(TONES, '');
  const tones = (word.match(TONES) ?? []).join('');
  return (LONE_Y.test(letters) ? `${letters.slice(0, -1)}i` : letters) + tones;
}

function numbers(text: string): string {
  return text
    .replace(
      /(^|[^\d.,])(\d{1,3}(?: \d{3})+)(?!\.?\d)/g,
      (_, before: string, run: string) => before + run.replace(/ /g, ''),
    )
    .replace(/\d[\d.,]*\d/g, numeral);
}

/** A number in Vietnamese writing without grouping: `1.234,50` → `1234,5`. What is not surely a number (a date) stays. */
function numeral(run: string): string {
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(run)) return decimals(run.replace(/\./g, ''));
  if (/^[1-9]\d{0,2}((,\d{3}){2,}|(,\d{3})+(?=\.))(\.\d+)?$/.test(run))
    return decimals(run.replace(/,/g, '').replace('.', ','));
  if (/^\d+\.\d+$/.test(run)) return decimals(run.replace('.', ','));
  return /^\d+,\d+$/.test(run) ? decimals(run) : run;
}

function decimals(number: string): string {
  return number.includes(',') ? number.replace(/,?0+$/, '') : number;
}
