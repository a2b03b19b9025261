import {
  awaitsMarking,
  type GradeEntry,
  type GradePolicy,
  gradedWork,
  type Lang,
  type LearnerRecord,
} from '@langbiang/core';
import { localTime } from '../web/local-time.js';
import type { Translate } from '../web/texts.js';
import { hasFailed } from './delivery-service.js';

type Told = { code: string; title: string; help: string };

/** Words and names of one reader. `errorOf` tells a code of a delivery in the reader's language. */
export type Reader = {
  lang: Lang;
  t: Translate;
  /** By the pupil's pseudonym. */
  nameOf: (userId: string) => string;
  policy: GradePolicy;
  errorOf: (code: string) => Told;
};

/** Why there is no grade on its way, or what became of it. */
type State = 'playing' | 'marking' | 'none' | GradeEntry['status'];

function stateOf({ attempts, grade }: LearnerRecord): State {
  if (grade) return grade.status;
  const completed = attempts.filter(({ status }) => status === 'completed');
  if (completed.length === 0) return 'playing';
  return gradedWork({ attempts }) === undefined && completed.some(awaitsMarking) ? 'marking' : 'none';
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

const STATES = ['failed', 'waiting', 'sent', 'superseded', 'marking', 'none', 'playing', 'absent'] as const;

/** Grades that could not be sent apart from all others, and those of the class who have not begun; by name. */
export function gradesModel(records: readonly LearnerRecord[], learners: readonly string[], reader: Reader) {
  const entries = records.map((record) => entry(record, reader)).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  const { t, nameOf } = reader;
  const failed = entries.filter(({ canResend }) => canResend);
  const begun = new Set(records.map(({ userId }) => userId));
  const absent = learners.filter((userId) => !begun.has(userId)).map(nameOf);
  const countOf = (state: (typeof STATES)[number]) =>
    state === 'absent' ? absent.length : entries.filter((each) => each.state === state).length;
  return {
    failed,
    others: entries.filter(({ canResend }) => !canResend),
    absent: absent.sort((a, b) => a.localeCompare(b, 'vi')),
    hasSeveralFailed: failed.length > 1,
    isEmpty: entries.length + absent.length === 0,
    sums: STATES.flatMap((state) => {
      const count = countOf(state);
      return count > 0 ? [{ state: t(`grades.state.${state}`), count }] : [];
    }),
  };
}

function entry(record: LearnerRecord, { t, lang, nameOf, errorOf, policy }: Reader) {
  const state = stateOf(record);
  const work = gradedWork(record, policy);
  return {
    recordId: record.id,
    name: nameOf(record.userId),
    points: work
      ? t('grades.points', { raw: numberIn(lang, work.score.raw), max: numberIn(lang, work.score.max) })
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
