import { fill, h, icon, type Translate } from '../../base/src/index.js';
import { timeText } from './figures.js';

/** All questions with their times: the way to them without playing, and what the marks on the timeline mean. */
export class QuestionList {
  readonly root: HTMLElement;
  private readonly buttons: HTMLButtonElement[];
  private readonly result = h('p', { class: 'lb-result' });

  constructor(
    private readonly times: readonly number[],
    private readonly t: Translate,
    open: (index: number) => void,
  ) {
    this.buttons = times.map((_, index) =>
      h('button', { type: 'button', class: 'lb-button', onclick: () => open(index) }),
    );
    const list = h(
      'ol',
      { role: 'list', 'aria-label': t('questions') },
      ...this.buttons.map((button) => h('li', {}, button)),
    );
    this.root = h('div', { class: 'lb-moments' }, list, this.result);
  }

  /** `here`: the question that is open, -1 for none. */
  draw(answered: readonly boolean[], here: number): void {
    for (const [index, button] of this.buttons.entries()) {
      const isDone = answered[index] === true;
      const words = this.t('question', { number: index + 1, time: timeText(this.times[index] ?? 0) });
      const state = h(
        'span',
        { class: 'lb-moment-state' },
        isDone && icon('right'),
        this.t(isDone ? 'answered' : 'open'),
      );
      fill(button, h('span', {}, words), state);
      button.dataset['state'] = isDone ? 'answered' : 'open';
      if (index === here) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  tell(words: string): void {
    this.result.textContent = words;
  }
}

type Place = { at: number; index: number; count: number };

/** Where one question stands when it is its time, with the two ways on from it. */
export class QuestionSlot {
  readonly root: HTMLElement;
  private readonly heading: HTMLElement;
  readonly place = h('div', { class: 'lb-moment-question' });

  constructor({ at, index, count }: Place, t: Translate, { goOn, again }: { goOn(): void; again(): void }) {
    const title = t('questionTitle', { number: index + 1, count, time: timeText(at) });
    this.heading = h('p', { class: 'lb-moment-title', tabindex: -1 }, title);
    const on = h('button', { type: 'button', class: 'lb-button', onclick: goOn }, icon('play'), t('goOn'));
    const back = h('button', { type: 'button', class: 'lb-button', onclick: again }, icon('retry'), t('again'));
    const ways = h('div', { class: 'lb-actions' }, on, back);
    this.root = h('section', { class: 'lb-moment', 'aria-label': title, hidden: true }, this.heading, this.place, ways);
  }
  /** The whole question comes into sight, or its beginning where it is longer than the window. */
  focus(): void {
    this.heading.focus({ preventScroll: true });
    this.root.scrollIntoView?.({ block: 'nearest' });
  }
}
