import { fill, h, icon, plain } from '../../base/src/index.js';
import type { Context, Place } from './context.js';
import { languageSwitch } from './language-switch.js';
import type { Step } from './navigation.js';
import { type MenuEntry, pageMenu } from './page-menu.js';

export type SaveState = 'saving' | 'saved' | 'offline' | undefined;

/** The bars around the lesson's screen: title, page dots and save state above, «Trước» and «Tiếp theo» below. */
export class Frame {
  readonly root: HTMLElement;
  readonly stage = h('div', { class: 'lb-stage' });
  private readonly back = h('span', { class: 'lb-back' });
  private readonly menu = h('div', { class: 'lb-menu' });
  private readonly save = h('p', { class: 'lb-save', role: 'status' });
  private readonly previous = h('button', { type: 'button', class: 'lb-button' });
  private readonly next = h('button', { type: 'button', class: 'lb-button lb-primary' });
  private readonly bar = h('div', { class: 'lb-bar' }, this.previous, this.next);
  private steps: { previous: Step; next: Step } = { previous: undefined, next: undefined };

  constructor(private readonly context: Context) {
    const title = plain(context.params.title);
    this.previous.addEventListener('click', () => this.steps.previous?.run());
    this.next.addEventListener('click', () => this.steps.next?.run());
    const top = h(
      'div',
      { class: 'lb-top' },
      this.back,
      h('h1', { class: 'lb-top-title' }, title),
      this.menu,
      this.save,
    );
    const attributes = {
      class: 'lb lb-lesson',
      role: 'region',
      'aria-label': title,
      lang: context.params.lang,
      'data-strand': context.params.strand,
    };
    this.root = h('div', attributes, top, this.stage, this.bar);
  }

  /** Puts a screen up. `focus` goes to its heading: the pupil came here by a button that is gone. */
  show(screen: HTMLElement, place: Place, focus: boolean): void {
    this.root.dataset['at'] = place.at;
    // The cover's band runs from edge to edge: there the switch stands below it.
    fill(this.stage, place.at !== 'cover' && languageSwitch(this.context), screen);
    if (!focus) return;
    this.root.scrollIntoView?.({ block: 'start' });
    screen.querySelector<HTMLElement>('.lb-title')?.focus({ preventScroll: true });
  }

  setSteps(previous: Step, next: Step): void {
    this.steps = { previous, next };
    fill(this.previous, ...(previous ? [icon(previous.icon), previous.label] : []));
    fill(this.next, ...(next ? [next.label, icon(next.icon)] : []));
    this.previous.hidden = !previous;
    this.next.hidden = !next;
    this.bar.hidden = !previous && !next;
  }

  setMenu(entries: MenuEntry[], here: number | undefined): void {
    fill(this.menu, pageMenu(entries, here, this.context));
  }

  /** The host's way out of the lesson, e.g. back to the course. */
  setBack(link: { label: string; href: string } | undefined): void {
    fill(
      this.back,
      link ? h('a', { class: 'lb-button', href: link.href }, icon('back'), h('span', {}, link.label)) : null,
    );
  }

  /** Paper cannot be opened: what is folded away is printed with the rest. */
  openPanels(): void {
    for (const panel of this.stage.querySelectorAll('details')) panel.open = true;
  }

  setSaveState(state: SaveState): void {
    this.save.dataset['state'] = state ?? '';
    fill(this.save, ...(state ? [icon(state === 'offline' ? 'warn' : 'right'), this.context.t(state)] : []));
  }
}
