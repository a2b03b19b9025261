import { awaitsMarking, bestAttempt, type GradeEntry, type Lang, type LearnerRecord } from '@langbiang/core';
import { localTime } from '../web/local-time.js';
import type { Translate } from '../web/texts.js';
import { hasFailed } from './delivery-service.js';

type Told = { code: string; title: string; help: string };

/** Words and names of one reader. `errorOf` tells a code of a delivery in the reader's language. */
export type Reader = {
  lang: Lang;
  t: Translate;
  nameOf: (record: LearnerRecord) => string;
  errorOf: (code: string) => Told;
};

/** Why there is no grade on its way, or what became of it. */
type State = 'playing' | 'marking' | 'none' | GradeEntry['status'];

function stateOf({ attempts, grade }: LearnerRecord): State {
  if (grade) return grade.status;
  const completed = attempts.filter(({ status }) => status === 'completed');
  if (completed.length === 0) return 'playing';
  return bestAttempt(completed) === undefined && completed.some(awaitsMarking) ? 'marking' : 'none';
}

const ICONS: Record<State, string> = {
  playing: 'pencil-line',
  marking: 'hourglass',
  none: 'minus',
  waiting: 'clock',
  sent: 'check',
  superseded: 'pencil-line',
  failed: 'triangle-alert',
};

const HINTED: ReadonlySet<State> = new Set(['playing', 'marking', 'none', 'superseded']);

const STATES = ['failed', 'waiting', 'sent', 'superseded', 'marking', 'none', 'playing'] as const;

/** Grades that could not be sent apart from all others; by name. */
export function gradesModel(records: readonly LearnerRecord[], reader: Reader) {
  const entries = records.map((record) => entry(record, reader)).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  const { t } = reader;
  const failed = entries.filter(({ canResend }) => canResend);
  return {
    failed,
    others: entries.filter(({ canResend }) => !canResend),
    hasSeveralFailed: failed.length > 1,
    isEmpty: entries.length === 0,
    sums: STATES.flatMap((state) => {
      const count = entries.filter((each) => each.state === state).length;
      return count > 0 ? [{ state: t(`grades.state.${state}`), count }] : [];
    }),
  };
}

function entry(record: LearnerRecord, { t, lang, nameOf, errorOf }: Reader) {
  const state = stateOf(record);
  const best = bestAttempt(record.attempts);
  return {
    recordId: record.id,
    name: nameOf(record),
    points: best
      ? t('grades.points', { raw: numberIn(lang, best.score.raw), max: numberIn(lang, best.score.max) })
      : t('grades.noPoints'),
    attempts: t('grades.attempts', { count: record.attempts.length }),
    state,
    icon: ICONS[state],
    told: t(`grades.state.${state}`),
    when: whenOf(record, lang, t),
    hint: HINTED.has(state) ? t(`grades.hint.${state}`) : '',
    reason: reasonOf(record.grade, t, errorOf),
    canResend: hasFailed(record),
  };
}

function whenOf({ grade }: LearnerRecord, lang: Lang, t: Translate): string {
  if (!grade) return '';
  if (grade.status !== 'waiting') return localTime(lang, grade.settledAt ?? grade.timestamp);
  return grade.lastError ? t('grades.next', { time: localTime(lang, grade.nextTryAt) }) : '';
}

/** Their own words promise that the server tries again, which it no longer does once it has given up. */
const TRIED_AGAIN = new Set([
  'LTI_NETWORK',
  'LTI_TIMEOUT',
  'LTI_SERVICE_BUSY',
  'LTI_SCORE_CONFLICT',
  'GRADE_PLATFORM_PAUSED',
  'GRADE_INTERNAL',
]);

function reasonOf(grade: GradeEntry | null, t: Translate, errorOf: Reader['errorOf']) {
  const { lastError, status } = grade ?? {};
  if (!lastError || (status !== 'failed' && status !== 'waiting')) return null;
  const told = errorOf(lastError.code);
  const isGivenUp = status === 'failed' && TRIED_AGAIN.has(told.code);
  return {
    title: told.title,
    help: isGivenUp ? t('grades.givenUp') : told.help,
    code: lastError.status === undefined ? told.code : `${told.code} · HTTP ${lastError.status}`,
  };
}

const numberIn = (lang: Lang, value: number): string =>
  new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 }).format(value);
