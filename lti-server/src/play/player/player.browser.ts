/** Runs after the H5P core and before the libraries: answers and place go to our server, the page says how that stands. */

import { pageSession } from '../../web/session.browser.js';
import type { PlayData } from './play-data.js';
import '../../web/session.client.js';
import { showAlert } from './alert.browser.js';
import { createAnswerQueue, type QueueState } from './answer-queue.js';
import { type Answer, sender } from './api.js';
import { reportHeight } from './frame.browser.js';
import { entriesLeft, keepEntries } from './kept-entries.browser.js';
import { readJson } from './page-data.browser.js';
import { createPatience } from './patience.js';
import { quizzesIn } from './quizzes.js';
import { saveStatus } from './save-status.js';
import { randomUuid, sentStatement } from './sent-statement.js';
import { createStateSaver, type SaverState } from './state-saver.js';
import { leadBack, statusTeller } from './surroundings.browser.js';
import { whenParsed } from './when-parsed.browser.js';

const data = readJson<PlayData>('lb-play');

type Attempt = NonNullable<PlayData['attempt']>;

function record(attempt: Attempt, token: string): void {
  const patience = [createPatience(), createPatience()] as const;
  const hurry = (): void => {
    for (const each of patience) each.hurry();
  };
  const show = statusTeller(data.texts, hurry);
  let [answers, place]: [QueueState, SaverState] = ['idle', 'idle'];
  const send = sender(token, fetch.bind(window));

  const queue = createAnswerQueue({
    attemptId: attempt.attemptId,
    send,
    patience: patience[0],
    left: entriesLeft(attempt.attemptId),
    keep: keepEntries,
    onState: (state) => {
      answers = state;
      show(saveStatus(answers, place));
    },
    onAcknowledged: (body) => tellQuizzes(quizzesIn(body)),
    onRefused(entry, answer) {
      console.error('An answer was refused', entry, answer);
      showRefusal(answer);
    },
  });
  const saver = createStateSaver({
    send,
    patience: patience[1],
    attemptId: queue.attemptId,
    onState: (state) => {
      place = state;
      show(saveStatus(answers, place));
    },
  });

  takeOverActor(attempt.actor);
  takeOverUserData(saver.put);
  listen(queue.push);
  saveWhenLeaving(() => {
    queue.flush();
    saver.flush();
  });
  window.addEventListener('online', hurry);
  window.addEventListener('beforeunload', (event) => {
    if (queue.owes()) event.preventDefault();
  });
  whenParsed(() => beginAnewWithReset(() => queue.push({ kind: 'restart' })));
}

/** What came before the content had begun waits for it. */
let waiting: unknown[] | undefined = [];

function tellQuizzes(news: unknown[]): void {
  if (news.length === 0) return;
  if (waiting) waiting.push(...news);
  else for (const instance of H5P.instances) instance.trigger?.('quizNews', news);
}

/** Where the server says why, in the pupil's language, the pupil is told. */
function showRefusal(answer: Answer): void {
  const error: unknown = Reflect.get(Object(answer?.body), 'error');
  const title: unknown = Reflect.get(Object(error), 'title');
  if (Reflect.get(Object(error), 'code') === 'QUIZ_TIME_OVER' && typeof title === 'string') showAlert(title);
}

/** The core would name the user and a mail address; a pseudonym is all that leaves the page. */
function takeOverActor(actor: string): void {
  H5P.XAPIEvent.prototype.setActor = function setActor() {
    this.data.statement['actor'] = { objectType: 'Agent', account: { name: actor, homePage: data.site.url } };
  };
}

/**
 * The core posts the state with a synchronous request, which browsers drop when the page goes away. It asks its jQuery for
 * nothing else here, and the one under our own types has no `ajax` at all (assets/slim-core.ts).
 */
function takeOverUserData(put: (json: string) => void): void {
  const ajax = H5P.jQuery.ajax;
  H5P.jQuery.ajax = function userDataAjax(options) {
    if (!options.url?.startsWith('/lb-user-data/')) return ajax?.call(H5P.jQuery, options);
    const value = options.data?.data;
    if (options.type === 'POST' && typeof value === 'string') put(value);
    options.success?.({ success: true, data: false });
    return undefined;
  };
}

function listen(push: (entry: { kind: 'statement'; statement: ReturnType<typeof sentStatement> }) => void): void {
  let timer = 0;
  H5P.externalDispatcher.on('xAPI', ({ data: { statement } }) => {
    push({ kind: 'statement', statement: sentStatement(statement, randomUuid(crypto), new Date()) });
    clearTimeout(timer);
    timer = window.setTimeout(saveState, 400);
  });
}

/** Through the core, which remembers what it has saved already. */
function saveState(): void {
  for (const instance of H5P.instances) {
    const state = instance.getCurrentState?.();
    if (state !== undefined) H5P.setUserData(instance.contentId, 'state', state, { deleteOnChange: true });
  }
}

/** `visibilitychange` is the last event a phone is sure to send; `pagehide` covers closing a tab. */
function saveWhenLeaving(flush: () => void): void {
  const leave = (): void => {
    saveState();
    flush();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  window.addEventListener('pagehide', leave);
}

/** «Làm lại» in a lesson calls `resetTask` of the H5P contract: that is where a new attempt begins. */
function beginAnewWithReset(begin: () => void): void {
  for (const instance of H5P.instances) {
    const reset = instance.resetTask;
    if (!reset) continue;
    instance.resetTask = (...args) => {
      begin();
      return reset.apply(instance, args);
    };
  }
}

/** After the core has begun the content, or could not. */
function opened(): void {
  const loading = document.getElementById('lbp-loading');
  if (H5P.instances.length > 0) loading?.remove();
  else if (loading) loading.textContent = data.texts['failed'] ?? '';
  for (const instance of H5P.instances) leadBack(instance, data);
  const early = waiting ?? [];
  waiting = undefined;
  tellQuizzes(early);
  for (const instance of H5P.instances) {
    // A preview shows what pupils will see: that their teacher marks.
    const marks = data.attempt ? data.attempt.marks : {};
    if (marks) instance.trigger?.('marks', marks);
  }
  document.body.classList.add('lbp-open');
  performance.mark('lb-interactive');
  reportHeight(data.platformOrigin);
}

whenParsed(() => H5P.init(document.body));
if (data.attempt && !data.attempt.isReview && pageSession) record(data.attempt, pageSession.id);
else takeOverUserData(() => undefined); // A preview keeps nothing, a review neither.
whenParsed(opened);
