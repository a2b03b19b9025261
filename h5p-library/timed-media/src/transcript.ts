import type { TimedMediaParams } from '@langbiang/core';
import { h, icon, plain, type Translate } from '../../base/src/index.js';
import { timeText } from './figures.js';

type Options = { captions: TimedMediaParams['captions']; t: Translate; jump(to: number): void; resized(): void };

/** All that is said and heard, to be read at any time; a press on a time goes there. */
export function transcript({ captions, t, jump, resized }: Options): HTMLDetailsElement {
  const lines = captions.map(({ start, text }) => {
    const time = timeText(start);
    const go = h(
      'button',
      { type: 'button', class: 'lb-cue-time', 'aria-label': t('jump', { time }), onclick: () => jump(start) },
      time,
    );
    return h('li', {}, go, h('span', {}, plain(text)));
  });
  return h(
    'details',
    { class: 'lb-transcript', ontoggle: resized },
    h('summary', {}, icon('book'), t('transcript')),
    h('ol', { role: 'list' }, ...lines),
  );
}
