import { splitTone } from './tone.js';

/**
 * Vietnamese is spelt syllable by syllable, an onset and a rime with a tone, from small closed sets (Quy định về chính tả
 * tiếng Việt). So a word list is not needed to see that «nghành» or «trửơng» is none.
 */
const ONSETS = 'ngh ng nh gh gi ch kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
   o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt
   uy uya uych uyn uynh uyp uyt uyu uyên uyêt
   ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y yêm yên yêng yêt yêu`.split(/\s+/),
);

/** The few that follow g without an h: gì, gìn, giết, giếng. Elsewhere «gi» is the onset: gia, giữ. */
const AFTER_G = new Set(['i', 'in', 'iêc', 'iêm', 'iên', 'iêng', 'iêp', 'iêt', 'iêu']);
/** After «qu», which holds the u of uôc, uê, uyên: quốc, quên, quyên, quýt. */
const AFTER_QU = new Set(['ôc', 'y', 'yên', 'yêt', 'ynh', 'yt', 'ych', 'ơ', 'ơi', 'êch', 'ênh']);
const FRONT = /^[eêiy]/u;
const NEEDS_FRONT = new Set(['k', 'gh', 'ngh']);
const NEEDS_BACK = new Set(['c', 'ng']);
const Y_ALONE = new Set(['', 'h', 'k', 'l', 'm', 't', 'v', 's', 'n']);

/** Whether letters, in any case, spell a Vietnamese syllable, its tone on the right vowel. */
export function isSyllable(word: string): boolean {
  const { base, seats, isStopTone } = splitTone(word.toLowerCase());
  if (seats.length > 1) return false;
  return ['', ...ONSETS].some((onset) => {
    if (!base.startsWith(onset)) return false;
    const rime = base.slice(onset.length);
    const isSeated = seats.length === 0 || seats[0] === onset.length + seatOf(rime);
    return isRime(onset, rime) && isSeated && (!/(?:[ptc]|ch)$/u.test(rime) || isStopTone);
  });
}

function isRime(onset: string, rime: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rime) || (RIMES.has(rime) && /^[aăâeêi]/u.test(rime));
  if (!RIMES.has(rime)) return false;
  if (NEEDS_FRONT.has(onset)) return FRONT.test(rime);
  if (onset === 'g') return !FRONT.test(rime) || AFTER_G.has(rime);
  if (NEEDS_BACK.has(onset)) return !FRONT.test(rime);
  if (rime === 'y') return Y_ALONE.has(onset);
  return !rime.startsWith('y') || onset === '';
}

/** The letter of a rime that carries the tone: the marked vowel, else the last before a coda, else as in oà, uý, ía, ài. */
function seatOf(rime: string): number {
  const marked = [...rime].findLastIndex((letter) => 'ăâêôơư'.includes(letter));
  if (marked >= 0) return marked;
  const vowels = /^[aeiouy]*/u.exec(rime)?.[0].length ?? 0;
  if (vowels < rime.length) return vowels - 1;
  return vowels === 3 || /^(?:oa|oe|uy)$/u.test(rime) ? 1 : 0;
}
