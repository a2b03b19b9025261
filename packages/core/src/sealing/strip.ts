import type { MatchingParams, OrderTimelineParams, SortGroupsParams } from '../h5p/arranging-params.js';
import type { FillBlanksParams, MultipleChoiceParams, TrueFalseSetParams } from '../h5p/params.js';

/*
 * What is left of parameters with ids of the attempt when all that decides or explains an answer is taken out. Written as
 * lists of what stays, so that a field somebody adds is out until it is let in.
 */

export const sealedChoice = ({ questionHtml, multiple, options, shuffle, l10n }: MultipleChoiceParams) => ({
  ...shell(questionHtml, l10n),
  multiple,
  shuffle,
  options: options.map(({ id, html, picture, pictureHtml, alt, audio, transcript }) => ({
    id,
    html,
    ...(picture && { picture }),
    ...(pictureHtml !== undefined && { pictureHtml }),
    ...(alt !== undefined && { alt }),
    ...(audio && { audio }),
    ...(transcript !== undefined && { transcript }),
    feedbackHtml: '',
  })),
});

export const sealedTruths = ({ questionHtml, statements, l10n }: TrueFalseSetParams) => ({
  ...shell(questionHtml, l10n),
  statements: statements.map(({ id, html }) => ({ id, html, feedbackHtml: '' })),
});

export function sealedBlanks({
  questionHtml,
  textHtml,
  blanks,
  diacritics,
  bank,
  extras = [],
  l10n,
}: FillBlanksParams) {
  // The alphabet tells nothing about which word belongs where, or nowhere.
  const words = [...blanks.flatMap(({ accept }) => accept.slice(0, 1)), ...extras].sort();
  return {
    ...shell(questionHtml, l10n),
    textHtml,
    diacritics,
    ...(bank && { bank, extras: words }),
    blanks: blanks.map(({ id, tip }) => ({ id, ...(tip !== undefined && { tip }), accept: [], feedbackHtml: '' })),
  };
}

/** All right-hand texts become texts that belong to nobody, in the order of their ids. */
export function sealedMatching({ questionHtml, pairs, extras, l10n }: MatchingParams) {
  const texts = [
    ...pairs.map(({ rightId = '', rightHtml }) => ({ id: rightId, html: rightHtml, feedbackHtml: '' })),
    ...extras.map(({ id, html }) => ({ id, html, feedbackHtml: '' })),
  ];
  return {
    ...shell(questionHtml, l10n),
    pairs: pairs.map(({ id, leftHtml }) => ({ id, rightId: '', leftHtml, rightHtml: '', feedbackHtml: '' })),
    extras: byId(texts),
  };
}

export const sealedGroups = ({ questionHtml, groups, items, l10n }: SortGroupsParams) => ({
  ...shell(questionHtml, l10n),
  groups: groups.map(({ id, html }) => ({ id, html })),
  items: items.map(({ id, html }) => ({ id, html, feedbackHtml: '' })),
});

export const sealedTimeline = ({ questionHtml, events, l10n }: OrderTimelineParams) => ({
  ...shell(questionHtml, l10n),
  events: byId(events.map(({ id, html }) => ({ id, html, date: '', feedbackHtml: '' }))),
});

const shell = (questionHtml: string, l10n: Record<string, string> | undefined) => ({
  questionHtml,
  sealed: true as const,
  behaviour: { retry: false, showSolution: false },
  ...(l10n && { l10n }),
});

/** `e2` before `e10`. */
const byId = <T extends { id: string }>(things: readonly T[]): T[] =>
  [...things].sort((one, other) => one.id.length - other.id.length || (one.id < other.id ? -1 : 1));
