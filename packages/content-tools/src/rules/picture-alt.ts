import { found } from '../finding.js';
import { folderRule } from './rule.js';

/** A word is a label, not a description: pupils who cannot see the picture need what it shows. */
const DESCRIBES = 3;

export const pictureAlt = folderRule('picture-alt', 'error', ({ texts }) =>
  [...texts.values()].flatMap(({ pictures }) =>
    pictures.flatMap(({ token, place }) => {
      const words = token.content.trim().split(/\s+/).filter(Boolean).length;
      if (words >= DESCRIBES) return [];
      return found(
        place,
        { vi: 'Hình chưa có lời mô tả', en: 'The picture has no description' },
        {
          vi: 'Viết trong ngoặc vuông điều hình cho thấy: ![Mặt cắt từ bờ ra khơi…](media/…).',
          en: 'Say in the brackets what the picture shows: ![A section from the shore…](media/…).',
        },
      );
    }),
  ),
);
