import dictionary from 'dictionary-vi';
import { withSchoolTones } from './tone.js';

/** A Vietnamese word is written in syllables, so hunspell's Vietnamese dictionary is a list of them. Lines may carry flags: `anh/A`. */
const words: ReadonlySet<string> = new Set(
  new TextDecoder()
    .decode(dictionary.dic)
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.replace(/\/.*/, '').normalize('NFC').toLowerCase())
    .filter((word) => word !== ''),
);

/** Whether letters, in any case, are a syllable of the word list. Which way a tone is set is another rule's matter: «hòa» counts as «hoà». */
export function isListed(word: string): boolean {
  const letters = word.normalize('NFC').toLowerCase();
  return words.has(letters) || words.has(withSchoolTones(letters));
}
