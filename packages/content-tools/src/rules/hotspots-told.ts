import { type LocalText, textIn } from '@langbiang/core';
import { type Finding, found } from '../finding.js';
import { questionRule } from './rule.js';

/** What stands for the picture in words, for who cannot see it, does not name the places that are asked for. */
export const hotspotsTold = questionRule('hotspots-told', 'error', ({ question, at }, { maps }) => {
  if (question.type !== 'map-hotspots' && question.type !== 'picture-hotspots') return [];
  const map = question.type === 'map-hotspots' ? maps.draw(question.map, 'vi') : undefined;
  const onMap = new Map([...(map?.regions ?? []), ...(map?.points ?? [])].map(({ id, name }) => [id, name]));
  const names = question.places.flatMap(({ id, name = onMap.get(id) }) => (name === undefined ? [] : [name]));
  const lists = (['places', 'others'] as const).flatMap((list) =>
    (question[list] ?? []).map(({ where }, index) => ({ said: where, path: [list, index, 'where'] })),
  );
  const alt = question.type === 'picture-hotspots' ? [{ said: question.alt, path: ['alt'] }] : [];
  return [...alt, ...lists].flatMap(({ said, path }): Finding[] => {
    const told = said && names.find((name) => tells(said, name));
    return told === undefined ? [] : [telling(textIn(told, 'vi'), textIn(told, 'en'), at(path))];
  });
});

/** In either language, whatever the case. */
function tells(said: LocalText, name: LocalText): boolean {
  const plain = (text: LocalText, lang: 'vi' | 'en') => textIn(text, lang).normalize('NFC').toLowerCase();
  return (['vi', 'en'] as const).some((lang) => plain(said, lang).includes(plain(name, lang)));
}

const telling = (vi: string, en: string, place: Finding['place']): Finding =>
  found(
    place,
    { vi: `Lời tả nêu luôn tên «${vi}» đang hỏi`, en: `The description names «${en}», which is asked for` },
    {
      vi: 'Tả chỗ ấy ở đâu, trông ra sao, không nêu tên.',
      en: 'Say where it is and what it looks like, not its name.',
    },
  );
