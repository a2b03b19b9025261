import { fill, h, icon, type Translate } from '../../base/src/index.js';
import { timeText } from './figures.js';

/** Seconds that an arrow key moves. */
const KEY_STEP = 5;

/** The bar to seek by, with a mark for every question; the list of questions says in words what the marks show. */
export class Timeline {
  readonly root: HTMLElement;
  private readonly range: HTMLInputElement;
  private readonly marks: HTMLElement[];
  private duration: number;

  constructor(
    private readonly t: Translate,
    { duration, times, seek }: { duration: number; times: readonly number[]; seek(to: number): void },
  ) {
    this.duration = duration;
    this.range = h('input', {
      type: 'range',
      class: 'lb-seek',
      min: 0,
      step: 'any',
      max: duration,
      'aria-label': t('position'),
      oninput: () => seek(Number(this.range.value)),
      onkeydown: (event) => this.step(event as KeyboardEvent, seek),
    });
    this.marks = times.map(() => h('span', { class: 'lb-mark', 'aria-hidden': 'true' }));
    this.root = h('div', { class: 'lb-timeline' }, this.range, ...this.marks);
    this.places(times);
  }

  setDuration(duration: number, times: readonly number[]): void {
    this.duration = duration;
    this.range.max = String(duration);
    this.places(times);
  }

  draw(position: number, isAnswered: readonly boolean[]): void {
    this.range.value = String(position);
    this.range.setAttribute(
      'aria-valuetext',
      this.t('of', { time: timeText(position), total: timeText(this.duration) }),
    );
    this.root.style.setProperty('--lb-played', this.share(position));
    for (const [index, mark] of this.marks.entries()) {
      const state = isAnswered[index] ? 'answered' : 'open';
      if (mark.dataset['state'] === state) continue;
      mark.dataset['state'] = state;
      fill(mark, isAnswered[index] ? icon('right') : '?');
    }
  }

  /** The browser's own steps are a share of the whole: too small to be heard, or too wide to find a place. */
  private step(event: KeyboardEvent, seek: (to: number) => void): void {
    const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
    const direction = steps[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    seek(Number(this.range.value) + direction * KEY_STEP);
  }

  private places(times: readonly number[]): void {
    for (const [index, at] of times.entries()) this.marks[index]?.style.setProperty('--lb-at', this.share(at));
  }

  private share(time: number): string {
    return String(this.duration > 0 ? Math.min(1, Math.max(0, time / this.duration)) : 0);
  }
}
