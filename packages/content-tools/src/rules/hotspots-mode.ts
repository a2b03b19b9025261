import { found } from '../finding.js';
import { questionRule } from './rule.js';

/** `others` are marks that are not asked for, which only `find` has; `extras` are names of no mark, which only `label` has. */
export const hotspotsMode = questionRule('hotspots-mode', 'error', ({ question, at }) => {
  if (question.type !== 'map-hotspots' && question.type !== 'picture-hotspots') return [];
  const [own, foreign] = question.mode === 'find' ? (['others', 'extras'] as const) : (['extras', 'others'] as const);
  if ((question[foreign] ?? []).length > 0)
    return [
      found(
        at([foreign]),
        { vi: `Dạng ${question.mode} không dùng ${foreign}`, en: `${question.mode} has no use for ${foreign}` },
        { vi: `Dùng ${own}.`, en: `Use ${own}.` },
      ),
    ];
  if (question.places.length + (question[own] ?? []).length >= 3) return [];
  return [
    found(
      at(['places']),
      { vi: 'Chỉ có hai chỗ để chọn: đoán cũng đúng', en: 'With two to choose from, a guess is as good' },
      { vi: `Thêm nơi vào places hoặc ${own}.`, en: `Add to places or to ${own}.` },
    ),
  ];
});
