import type { ContentItem } from '@langbiang/store';
import { coreTexts } from './core-texts.js';
import type { PlayData } from './player/play-data.js';

type Parts = Pick<PlayData, 'attempt' | 'platformOrigin' | 'returnUrl' | 'texts' | 'lang'> & {
  item: ContentItem;
  publicUrl: string;
  title: string;
};

export function playData({ item, publicUrl, title, ...rest }: Parts): PlayData {
  const id = encodeURIComponent(item.id);
  return {
    content: {
      id: item.id,
      library: item.library,
      title,
      iri: `${publicUrl}/play/${id}`,
      files: `${publicUrl}/content/${id}/${encodeURIComponent(item.version)}`,
    },
    site: { url: publicUrl },
    coreTexts: coreTexts[rest.lang],
    ...rest,
  };
}
