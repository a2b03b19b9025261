/** The page around a package's frame: keeps what the frame says, gives it its state, its height and its notices. */

import { pageSession } from '../../../web/session.browser.js';
import '../../../web/session.client.js';
import { showAlert } from '../../player/alert.browser.js';
import { createAnswerQueue, type QueueState } from '../../player/answer-queue.js';
import { sender } from '../../player/api.js';
import { reportHeight } from '../../player/frame.browser.js';
import { entriesLeft, keepEntries } from '../../player/kept-entries.browser.js';
import { readJson } from '../../player/page-data.browser.js';
import { createPatience } from '../../player/patience.js';
import { saveStatus } from '../../player/save-status.js';
import { randomUuid } from '../../player/sent-statement.js';
import { createStateSaver, type SaverState } from '../../player/state-saver.js';
import { type FrameMessage, type FrameStatement, type InitMessage, readFrameMessage } from './messages.js';
import type { PackagePageData } from './page-data.js';

const data = readJson<PackagePageData>('lb-play');
const frame = document.querySelector<HTMLIFrameElement>('#lb-package');
const loading = document.getElementById('lbp-loading');

/** A package gone wild must not fill the school's disk; the fastest pupil makes a hundredth of it. */
const STATEMENTS_MAX = 2_000;
const OPENING_MS = 60_000;
const HEIGHT_MIN = 120;

type Recorder = { statement(statement: FrameStatement): void; state(json: string): void };

function recorder(attempt: NonNullable<PackagePageData['attempt']>, token: string): Recorder {
  const patience = [createPatience(), createPatience()] as const;
  const hurry = (): void => {
    for (const each of patience) each.hurry();
  };
  let [answers, place]: [QueueState, SaverState] = ['idle', 'idle'];
  const show = (): void => tellStatus(saveStatus(answers, place), hurry);
  const send = sender(token, fetch.bind(window));
  const queue = createAnswerQueue({
    attemptId: attempt.attemptId,
    send,
    patience: patience[0],
    left: entriesLeft(attempt.attemptId),
    keep: keepEntries,
    onState: (state) => {
      answers = state;
      show();
    },
    onRefused: (entry, answer) => console.error('A statement was refused', entry, answer),
  });
  const saver = createStateSaver({
    send,
    patience: patience[1],
    attemptId: queue.attemptId,
    onState: (state) => {
      place = state;
      show();
    },
  });
  const flush = (): void => {
    queue.flush();
    saver.flush();
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
  window.addEventListener('pagehide', flush);
  window.addEventListener('online', hurry);
  window.addEventListener('beforeunload', (event) => queue.owes() && event.preventDefault());
  let left = STATEMENTS_MAX;
  return {
    statement(statement) {
      left -= 1;
      if (left < 0) return;
      const id = randomUuid(crypto);
      queue.push({ kind: 'statement', statement: { id, ...statement, timestamp: new Date().toISOString() } });
    },
    state: saver.put,
  };
}

function tellStatus(status: ReturnType<typeof saveStatus>, retry: () => void): void {
  const { texts } = data;
  const word = document.getElementById('lbp-word');
  if (word) word.textContent = status === 'saved' || status === 'saving' ? (texts[status] ?? '') : '';
  if (status === 'unsaved') showAlert(texts['unsaved'] ?? '', retry);
  else showAlert(status === 'expired' ? (texts['expired'] ?? '') : '');
}

function answerTo(frameWindow: Window, records: Recorder | null): (message: FrameMessage) => void {
  const post = (message: InitMessage | { context: 'h5p'; action: string }): void =>
    frameWindow.postMessage(message, data.playOrigin);
  const resizer = (action: string): void => post({ context: 'h5p', action });
  return (message) => {
    switch (message.kind) {
      case 'ready':
        return post({ lb: 'init', state: data.attempt?.state ?? null, records: records !== null });
      case 'opened':
        return loading?.remove();
      case 'failed':
        return failed();
      case 'statement':
        return records?.statement(message.statement);
      case 'state':
        return records?.state(message.state);
      case 'hello':
        return resizer('hello');
      case 'prepareResize':
        if (frame && (frame.clientHeight !== message.scrollHeight || message.scrollHeight !== message.clientHeight)) {
          setHeight(message.clientHeight);
          resizer('resizePrepared');
        }
        return;
      case 'resize':
        return setHeight(message.scrollHeight);
    }
  };
}

function setHeight(pixels: number): void {
  if (frame) frame.style.height = `${Math.max(HEIGHT_MIN, pixels)}px`;
}

function failed(): void {
  if (loading) loading.textContent = data.texts['failed'] ?? '';
}

function start(frame: HTMLIFrameElement, frameWindow: Window): void {
  const records = data.attempt && !data.attempt.isReview && pageSession ? recorder(data.attempt, pageSession.id) : null;
  const answer = answerTo(frameWindow, records);
  window.addEventListener('message', ({ source, origin, data: message }: MessageEvent<unknown>) => {
    if (source !== frameWindow || origin !== data.playOrigin) return;
    const read = readFrameMessage(message);
    if (read) answer(read);
  });
  window.addEventListener('resize', () =>
    frameWindow.postMessage({ context: 'h5p', action: 'resize' }, data.playOrigin),
  );
  setTimeout(() => loading?.isConnected && failed(), OPENING_MS);
  // Only now may it talk: nobody listened before.
  frame.src = frame.dataset['src'] ?? '';
  reportHeight(data.platformOrigin);
}

if (frame?.contentWindow) start(frame, frame.contentWindow);
