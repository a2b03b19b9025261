import type { TimedMediaParams } from '@langbiang/core';
import { fileUrl, fill, focusOn, h, icon, type Lang, playAlone, type Translate } from '../../base/src/index.js';
import { sizeText, timeText } from './figures.js';
import { Timeline } from './timeline.js';

/** What the player needs of its activity, and tells it. */
export type PlayerContext = {
  params: TimedMediaParams;
  times: readonly number[];
  contentId: string | number | undefined;
  lang: Lang;
  t: Translate;
  /** Playing has come from one time to a later one (s). */
  passed(from: number, to: number): void;
  /** Something was moved or drawn anew: the questions may look different, the height may have changed. */
  changed(): void;
  failed(): void;
};

/** Seconds of one step back. */
const STEP = 10;
const SPEEDS = [0.75, 1, 1.25, 1.5];

/** Sound or film with its own controls: a native bar has no marks, and looks different everywhere. Loads nothing before it plays. */
export class Player {
  readonly root: HTMLElement;
  private readonly media: HTMLMediaElement;
  private readonly timeline: Timeline;
  private readonly toggle = h('button', { type: 'button', class: 'lb-button lb-primary', onclick: () => this.press() });
  private readonly time = h('span', { class: 'lb-time' });
  private readonly caption = h('p', { class: 'lb-caption', 'aria-hidden': 'true' });
  private readonly note = h('p', { class: 'lb-note', role: 'status' });
  private answered: readonly boolean[] = [];
  private duration: number;
  /** Where playing has come to: what lies behind it was passed already. */
  private reached: number;
  private isFailed = false;

  constructor(
    private readonly context: PlayerContext,
    position: number,
  ) {
    const { params, t, contentId, times } = context;
    this.duration = params.duration > 0 ? params.duration : 1;
    this.reached = position;
    const [film, sound] = [params.video?.[0], params.audio?.[0]];
    const attributes = { preload: 'none', src: fileUrl((film ?? sound)?.path ?? '', contentId), playsinline: true };
    this.media = film
      ? h('video', {
          ...attributes,
          poster: params.poster && fileUrl(params.poster.path, contentId),
          'aria-label': t('filmName'),
        })
      : h('audio', attributes);
    if (position > 0) this.media.currentTime = position;
    this.timeline = new Timeline(t, { duration: this.duration, times, seek: (to) => this.seek(to) });
    this.listen();
    const name = t(film ? 'filmName' : 'soundName');
    const stage = h('div', { class: 'lb-film', 'data-kind': film ? 'video' : 'audio' }, this.media, this.caption);
    this.root = h(
      'div',
      { class: 'lb-player', role: 'group', 'aria-label': name },
      stage,
      this.timeline.root,
      this.controls(stage),
      this.note,
    );
    this.draw();
  }

  get position(): number {
    return this.reached;
  }

  /** From where it stands, or from another time. */
  play(from?: number): void {
    if (from !== undefined) this.seek(from);
    // What fails is told by the element's own `error`; a pause before it has begun is none.
    this.media.play().catch(() => undefined);
  }

  pause(): void {
    this.media.pause();
  }

  seek(to: number): void {
    this.reached = Math.min(Math.max(0, to), this.duration);
    this.media.currentTime = this.reached;
    this.draw();
  }

  focus(): void {
    focusOn(this.toggle);
  }

  setAnswered(answered: readonly boolean[]): void {
    this.answered = answered;
    this.draw();
  }

  private listen(): void {
    const { media } = this;
    playAlone(media);
    const on = (names: string, run: () => void) => {
      for (const name of names.split(' ')) media.addEventListener(name, run);
    };
    on('timeupdate', () => this.moved());
    on('ended', () => this.come(this.duration));
    on('play pause', () => this.drawToggle());
    on('waiting', () => this.tell(this.context.t('loading')));
    on('playing pause', () => this.tell(''));
    on('loadedmetadata', () => this.measured());
    on('error', () => this.fail());
  }

  /** The player itself moves the time too when it seeks: only what was played counts as passed. */
  private moved(): void {
    if (this.media.paused || this.media.seeking) return;
    this.come(this.media.currentTime);
  }

  private come(to: number): void {
    const from = this.reached;
    if (to > from) this.reached = to;
    this.draw();
    if (to > from) this.context.passed(from, to);
  }

  /** A recording made live tells no length before its end. */
  private measured(): void {
    const { duration } = this.media;
    if (!Number.isFinite(duration) || duration <= 0) return;
    this.duration = duration;
    this.timeline.setDuration(duration, this.context.times);
    this.draw();
    this.context.changed();
  }

  private press(): void {
    if (this.isFailed) {
      this.isFailed = false;
      this.media.load();
      this.seek(this.reached);
    }
    if (this.media.paused) this.play(this.reached >= this.duration ? 0 : undefined);
    else this.pause();
  }

  private fail(): void {
    this.isFailed = true;
    this.drawToggle();
    this.context.failed();
    this.tell(this.context.t('failed'));
  }

  private tell(words: string): void {
    if (this.isFailed && words !== this.context.t('failed')) return;
    if (this.note.textContent === words) return;
    fill(this.note, ...(words ? [icon(this.isFailed ? 'warn' : 'clock'), words] : []));
    this.context.changed();
  }

  private controls(stage: HTMLElement): HTMLElement {
    const { t } = this.context;
    const back = h(
      'button',
      { type: 'button', class: 'lb-button', onclick: () => this.seek(this.reached - STEP) },
      icon('retry'),
      t('back', { count: STEP }),
    );
    const captions = h(
      'button',
      { type: 'button', class: 'lb-button', 'aria-pressed': 'true', onclick: () => this.toggleCaptions(captions) },
      icon('captions'),
      t('captions'),
    );
    return h(
      'div',
      { class: 'lb-controls' },
      this.toggle,
      this.time,
      back,
      captions,
      this.speed(),
      this.media instanceof HTMLVideoElement && this.fullscreen(stage),
    );
  }

  private speed(): HTMLElement {
    const select = h('select', { class: 'lb-speed', onchange: () => this.setSpeed(Number(select.value)) });
    const digits = new Intl.NumberFormat(this.context.lang);
    for (const speed of SPEEDS)
      select.append(h('option', { value: speed, selected: speed === 1 }, `${digits.format(speed)}×`));
    return h('label', { class: 'lb-speed-label' }, h('span', {}, this.context.t('speed')), select);
  }

  /** Loading sets the speed back to the default one, so that is set as well. */
  private setSpeed(speed: number): void {
    this.media.defaultPlaybackRate = speed;
    this.media.playbackRate = speed;
  }

  private fullscreen(stage: HTMLElement): HTMLElement | null {
    if (!document.fullscreenEnabled) return null;
    const open = () => void stage.requestFullscreen().catch(() => undefined);
    return h(
      'button',
      { type: 'button', class: 'lb-button', onclick: open },
      icon('fullscreen'),
      this.context.t('fullscreen'),
    );
  }

  private toggleCaptions(button: HTMLElement): void {
    this.caption.hidden = !this.caption.hidden;
    button.setAttribute('aria-pressed', String(!this.caption.hidden));
    this.context.changed();
  }

  private draw(): void {
    const { context, reached } = this;
    const cue = context.params.captions.find(({ start, end }) => start <= reached && reached < end);
    const words = cue?.text ?? '';
    if (this.caption.textContent !== words) this.caption.textContent = words;
    this.time.textContent = `${timeText(reached)} / ${timeText(this.duration)}`;
    this.timeline.draw(reached, this.answered);
    this.drawToggle();
  }

  private drawToggle(): void {
    const { t, params, lang } = this.context;
    const key = this.isFailed ? 'reload' : this.media.paused ? 'play' : 'pause';
    const isLoaded = this.media.readyState > 0;
    const size =
      key === 'play' && !isLoaded && params.bytes > 0 ? ` (${t('size', { size: sizeText(params.bytes, lang) })})` : '';
    const words = `${t(key)}${size}`;
    if (this.toggle.textContent === words) return;
    fill(this.toggle, icon(this.isFailed ? 'retry' : this.media.paused ? 'play' : 'pause'), words);
  }
}
