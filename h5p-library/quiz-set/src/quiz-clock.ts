import type { QuizSession, QuizSetParams } from '@langbiang/core';
import { fill, h, icon, type Translate } from '../../base/src/index.js';
import { clockText, countdown } from './countdown.js';
import { timeText } from './start-card.js';

type Times = {
  /** Of the server that keeps the time. */
  session: QuizSession | undefined;
  /** When, by this browser's clock, the session was written; milliseconds since 1970. */
  heardAt: number;
  /** When the quiz was begun where no server keeps the time; milliseconds since 1970. */
  startedAt: number | undefined;
  params: Pick<QuizSetParams, 'timeLimitSeconds'>;
};

/** When time is over by this browser's clock, in milliseconds since 1970; undefined: never. */
export function deadlineOf({ session, heardAt, startedAt, params }: Times): number | undefined {
  if (session) {
    if (session.endsAt === undefined) return undefined;
    return heardAt + Date.parse(session.endsAt) - Date.parse(session.now);
  }
  if (startedAt === undefined || params.timeLimitSeconds === undefined) return undefined;
  return startedAt + params.timeLimitSeconds * 1000;
}

type Hooks = { tell(words: string): void; over(): void };

/** The time that is left, to be seen all the while and told at a few moments. */
export class QuizClock {
  readonly face = h('p', { class: 'lb-quiz-clock', role: 'timer', hidden: true });
  private running: { stop(): void } | undefined;

  constructor(
    private readonly t: Translate,
    private readonly hooks: Hooks,
  ) {}

  /** Runs to a deadline, or stands still and hidden without one. */
  run(deadline: number | undefined): void {
    this.stop();
    this.face.hidden = deadline === undefined;
    if (deadline === undefined) return;
    this.running = countdown({
      deadline,
      show: (left) => this.show(left),
      tell: (left) => this.hooks.tell(this.t('told', { time: timeText(left, this.t) })),
      over: () => this.hooks.over(),
    });
  }

  stop(): void {
    this.running?.stop();
    this.running = undefined;
  }

  private show(left: number): void {
    this.face.dataset['short'] = String(left <= 60);
    const words = h('span', { class: 'lb-sr' }, this.t('timeLeft'));
    fill(this.face, icon('clock'), words, h('span', {}, clockText(left)));
  }
}
