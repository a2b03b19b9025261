import type { Rubric, RubricCriterion, ShownMark } from '@langbiang/core';
import { criterionMax, h, icon, rich, rubricMax, type Translate } from '../../base/src/index.js';

type Context = { t: Translate; contentId: string | number | undefined; resized: () => void };

/** How it is marked, for the pupil to read before and after: folded, since it is long on a phone. */
export function rubricPanel(rubric: Rubric, context: Context): HTMLElement {
  const { t, resized } = context;
  return h(
    'details',
    { class: 'lb-rubric', ontoggle: resized },
    h('summary', {}, icon('checks'), t('rubric', { max: rubricMax(rubric) })),
    h(
      'ul',
      { class: 'lb-criteria' },
      ...rubric.map((criterion) => {
        const levels = criterion.levels.map(({ html, points }) =>
          h('li', {}, text(html, context), h('span', { class: 'lb-points' }, t('points', { points }))),
        );
        return h('li', {}, criterionName(criterion, context), h('ul', { class: 'lb-levels' }, ...levels));
      }),
    ),
  );
}

/** What the teacher gave, criterion by criterion, and what she wrote. */
export function markView(rubric: Rubric, { levels, comment }: ShownMark, context: Context): HTMLElement {
  const { t } = context;
  const rows = rubric.flatMap((criterion) => {
    const level = criterion.levels.find(({ id }) => id === levels[criterion.id]);
    if (!level) return [];
    const points = t('pointsOf', { points: level.points, max: criterionMax(criterion) });
    const head = h('div', { class: 'lb-criterion-head' }, criterionName(criterion, context));
    head.append(h('span', { class: 'lb-points' }, points));
    return h('li', {}, head, text(level.html, context));
  });
  const words = h('div', { class: 'lb-feedback-text' }, h('p', {}, h('strong', {}, `${t('marked')}.`)));
  words.append(h('ul', { class: 'lb-criteria' }, ...rows));
  if (comment) {
    words.append(h('p', { class: 'lb-comment-title' }, `${t('comment')}:`));
    words.append(h('blockquote', { class: 'lb-comment' }, comment));
  }
  return h('div', { class: 'lb-feedback', 'data-tone': 'right', tabindex: -1 }, icon('right'), words);
}

const criterionName = ({ html }: RubricCriterion, context: Context) =>
  h('div', { class: 'lb-criterion' }, text(html, context));

/** A block, since hosts' editors put paragraphs into it. */
function text(html: string, { contentId, resized }: Context): HTMLElement {
  const block = h('div');
  block.append(rich(html, contentId, resized));
  return block;
}
