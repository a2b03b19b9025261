import { h, plain } from '../../base/src/index.js';
import type { Context } from './context.js';
import { reviewNotice } from './cover.js';
import { glossaryPanel } from './glossary.js';
import { heading, pageText } from './page.js';
import { createQuestions, isPractice, type LessonQuestion } from './questions.js';
import { sourcesPanel } from './sources.js';

/**
 * The whole lesson on paper: every page with its questions unanswered, or with their solutions, then words and sources.
 * The questions are fresh ones: what the pupil answered stays on the screen and no statement leaves.
 */
export function paper(
  context: Context,
  lesson: Parameters<typeof createQuestions>[2],
  withAnswers: boolean,
): HTMLElement {
  const { params, t, contentId } = context;
  const fresh = createQuestions(params, contentId, lesson, {});
  const questions = withAnswers ? createQuestions(params, contentId, lesson, rightAnswers(fresh)) : fresh;
  const pages = params.pages.map((page, index) => {
    const own = questions.filter(({ pageIndex }) => pageIndex === index);
    return h(
      'section',
      { class: 'lb-paper-page' },
      h('h2', {}, `${index + 1}. ${plain(page.title)}`),
      pageText(context, index),
      ...own.map((question) => onPaper(question, context, withAnswers)),
    );
  });
  const root = h(
    'div',
    { class: 'lb-paper' },
    withAnswers ? h('p', { class: 'lb-paper-kind' }, t('withAnswers')) : pupil(context),
    h('h1', { class: 'lb-title' }, plain(params.title)),
    reviewNotice(context),
    params.objectives.length > 0 && h('h2', {}, t('objectives')),
    h('ul', {}, ...params.objectives.map(({ text }) => h('li', {}, plain(text)))),
    ...pages,
    ...(['words', 'sourceList'] as const).flatMap((key) => {
      const panel =
        key === 'words' ? glossaryPanel(params.glossary ?? [], context) : sourcesPanel(params.sources ?? [], context);
      return panel ? [h('h2', {}, t(key)), unfolded(panel)] : [];
    }),
  );
  return root;
}

/** States in which each question is answered rightly, for those whose statement names one response as right. */
function rightAnswers(questions: readonly LessonQuestion[]): Record<string, unknown> {
  const states = questions.map(({ instance, subContentId }) => {
    const pattern = instance.getXAPIData?.().statement.object.definition['correctResponsesPattern'];
    const [first]: unknown[] = Array.isArray(pattern) ? pattern : [];
    // What leads a pattern, e.g. {case_matters=false}, is about comparing it, not a part of the response.
    const response = typeof first === 'string' ? first.replace(/^(\{\w+=\w+\})+/, '') : undefined;
    return [
      subContentId,
      response === undefined ? undefined : { current: response, submitted: response, phase: 'answered', final: true },
    ] as const;
  });
  return Object.fromEntries(states.filter(([, state]) => state !== undefined));
}

/** Who fills the paper in. */
function pupil({ t }: Context): HTMLElement {
  const line = (key: string) => h('span', { class: 'lb-paper-name' }, `${t(key)}: `);
  return h('p', { class: 'lb-paper-pupil' }, line('printName'), line('printClass'));
}

const LINES = 3;

function onPaper(question: LessonQuestion, context: Context, withAnswers: boolean): HTMLElement {
  const { instance } = question;
  const { t } = context;
  const slot = h('div', { class: 'lb-slot' });
  // A started activity says nothing when it is attached.
  instance.activityStartTime = Date.now();
  instance.attach?.(H5P.jQuery(slot));
  const isRight = instance.getAnswerGiven?.() && (instance.getScore?.() ?? 0) >= (instance.getMaxScore?.() ?? 0);
  if (withAnswers && !isRight) instance.showSolutions?.();
  // What is ticked or filled in is answered where it stands; the rest is answered in writing.
  const needsLines = !withAnswers && !isPractice(question) && !slot.querySelector('input, textarea');
  return h(
    'section',
    { class: 'lb-interaction' },
    h('h3', { class: 'lb-number' }, heading(question, context)),
    slot,
    needsLines &&
      h(
        'div',
        { class: 'lb-write' },
        h('p', {}, t('writeHere')),
        ...Array.from({ length: LINES }, () => h('div', { class: 'lb-write-line' })),
      ),
  );
}

/** Paper cannot be opened: what a panel holds, without the panel. */
function unfolded(panel: HTMLElement): HTMLElement {
  const box = h('div', { class: panel.className });
  for (const child of panel.children) if (child.localName !== 'summary') box.append(child.cloneNode(true));
  return box;
}

/** Opens the printer's dialogue with `sheet` instead of the screen, once its pictures are there. */
export async function print(root: HTMLElement, sheet: HTMLElement): Promise<void> {
  root.querySelector('.lb-paper')?.remove();
  root.append(sheet);
  await Promise.all([...sheet.querySelectorAll('img')].map((image) => image.decode?.().catch(() => undefined)));
  root.classList.add('lb-printing');
  const done = (): void => {
    root.classList.remove('lb-printing');
    sheet.remove();
    window.removeEventListener('afterprint', done);
  };
  window.addEventListener('afterprint', done);
  window.print();
}
