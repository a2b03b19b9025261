import { found } from '../finding.js';
import { questionRule } from './rule.js';

/** A place on a picture has one shape, and all of it is on the picture. */
export const pictureHotspotsPlace = questionRule('picture-hotspots-place', 'error', ({ question, at }) => {
  if (question.type !== 'picture-hotspots') return [];
  return (['places', 'others'] as const).flatMap((list) =>
    (question[list] ?? []).flatMap(({ id, circle, rect }, index) => {
      if ((circle === undefined) === (rect === undefined))
        return found(
          at([list, index]),
          { vi: `${id} cần đúng một dạng`, en: `${id} needs exactly one shape` },
          {
            vi: 'Viết circle: [tâm x, tâm y, bán kính] hoặc rect: [trái, trên, rộng, cao], theo phần trăm.',
            en: 'Write circle: [x, y, radius] or rect: [left, top, width, height], in percent.',
          },
        );
      const [left = 0, top = 0, width = 0, height = 0] = rect ?? [0, 0, 1, 1];
      if (width > 0 && height > 0 && left + width <= 100 && top + height <= 100) return [];
      return found(
        at([list, index, 'rect']),
        { vi: `${id} ra ngoài hình`, en: `${id} is not all on the picture` },
        { vi: 'Trái + rộng và trên + cao không quá 100.', en: 'Left + width and top + height are at most 100.' },
      );
    }),
  );
});
