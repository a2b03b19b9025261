import type {
  FillBlanks,
  Flashcards,
  LocalText,
  MapHotspots,
  Matching,
  MultipleChoice,
  OrderTimeline,
  PictureHotspots,
  Question,
  ReadingEvidence,
  Scenario,
  SortGroups,
  TrueFalseSet,
  WrittenAnswer,
} from '@langbiang/core';
import type { YamlPath } from './yaml-file.js';

/** A text of a part. `isFalse`: it is said to be wrong. Texts with the same `rivals` stand beside each other and must differ. */
export type PartText = {
  readonly key: string;
  readonly text: LocalText;
  readonly isFalse?: boolean;
  readonly rivals?: string;
};

/** What a question is made of: an answer, a blank, a pair, a choice … Ids differ within a `list`. */
export type Part = {
  readonly list: string;
  readonly path: YamlPath;
  readonly id: string;
  readonly texts: readonly PartText[];
  /** Some parts are answered, so they need a feedback; a group or a scene is not. */
  readonly isAnswered: boolean;
  readonly feedback?: LocalText;
};

/** The parts of a question in the order in which they are written. */
export function questionParts(question: Question): Part[] {
  switch (question.type) {
    case 'multiple-choice':
      return answers(question);
    case 'true-false-set':
      return trueFalseSet(question);
    case 'fill-blanks':
      return blanks(question);
    case 'matching':
      return pairs(question);
    case 'sort-groups':
      return sorted(question);
    case 'order-timeline':
      return events(question);
    case 'scenario':
      return scenes(question);
    case 'reading-evidence':
      return [...spans(question), ...claims(question)];
    case 'flashcards':
      return cards(question);
    case 'timed-media':
    case 'quiz-set':
      return [];
    case 'written-answer':
      return criteria(question);
    case 'map-hotspots':
    case 'picture-hotspots':
      return places(question);
  }
}

type Item = { readonly id: string; readonly feedback?: LocalText };

function parts<T extends Item>(
  list: string,
  items: readonly T[],
  texts: (item: T) => PartText[],
  isAnswered = true,
): Part[] {
  return items.map((item, index) => {
    const { id, feedback } = item;
    return {
      list,
      path: [list, index],
      id,
      texts: texts(item),
      isAnswered,
      ...(feedback !== undefined && { feedback }),
    };
  });
}

const answers = (question: MultipleChoice) =>
  parts('answers', question.answers, ({ text, correct = false, alt, transcript }) => [
    ...(text === undefined ? [] : [{ key: 'text', text, isFalse: !correct, rivals: 'answers' }]),
    ...(alt === undefined ? [] : [{ key: 'alt', text: alt, rivals: 'alt' }]),
    ...(transcript === undefined ? [] : [{ key: 'transcript', text: transcript, rivals: 'transcript' }]),
  ]);

const trueFalseSet = (question: TrueFalseSet) =>
  parts('statements', question.statements, ({ text, correct }) => [
    { key: 'text', text, isFalse: !correct, rivals: 'statements' },
  ]);

const blanks = (question: FillBlanks) =>
  parts('blanks', question.blanks, ({ tip }) => (tip === undefined ? [] : [{ key: 'tip', text: tip }]));

const pairs = (question: Matching) => [
  ...parts('pairs', question.pairs, ({ left, right }) => [
    { key: 'left', text: left, rivals: 'left' },
    { key: 'right', text: right, rivals: 'right' },
  ]),
  // A response names a right-hand text by id alone, so an extra must not share one with a pair.
  ...parts('extras', question.extras ?? [], ({ text }) => [{ key: 'text', text, isFalse: true, rivals: 'right' }]).map(
    (part) => ({ ...part, list: 'pairs' }),
  ),
];

const sorted = (question: SortGroups) => [
  ...parts('groups', question.groups, ({ text }) => [{ key: 'text', text, rivals: 'groups' }], false),
  ...parts('items', question.items, ({ text }) => [{ key: 'text', text, rivals: 'items' }]),
];

const events = (question: OrderTimeline) =>
  parts('events', question.events, ({ text }) => [{ key: 'text', text, rivals: 'events' }]);

/** The text of a span stands in the passage. */
const spans = (question: ReadingEvidence) => parts('spans', question.spans, () => []);

const claims = (question: ReadingEvidence) =>
  parts('claims', question.claims, ({ text }) => [{ key: 'text', text, rivals: 'claims' }], false);
type Place = Item & { readonly name?: LocalText; readonly where?: LocalText };

/** A name has the id of its place, so places, others and names of no place share one list of ids. */
const places = ({ places: asked, others = [], extras = [] }: MapHotspots | PictureHotspots) => {
  const texts = ({ name, where }: Place): PartText[] => [
    ...(name === undefined ? [] : [{ key: 'name', text: name, rivals: 'names' }]),
    ...(where === undefined ? [] : [{ key: 'where', text: where }]),
  ];
  return [
    ...parts<Place>('places', asked, texts),
    ...parts<Place>('others', others, texts, false),
    ...parts<Place>('extras', extras, ({ name }) =>
      name === undefined ? [] : [{ key: 'name', text: name, isFalse: true, rivals: 'names' }],
    ),
  ].map((part) => ({ ...part, list: 'places' }));
};

const isTranslated = (text: LocalText) => typeof text === 'object' && text.en !== undefined;

/** A term has both languages in every lesson: it counts as translated where the card is. */
const cards = (question: Flashcards) =>
  parts(
    'cards',
    question.cards,
    ({ front, term, back, alt }) => [
      ...(front === undefined ? [] : [{ key: 'front', text: front, rivals: 'front' }]),
      ...(term === undefined ? [] : [{ key: 'term', text: isTranslated(back) ? term : term.vi, rivals: 'front' }]),
      { key: 'back', text: back, rivals: 'back' },
      ...(alt === undefined ? [] : [{ key: 'alt', text: alt }]),
    ],
    false,
  );

const scenes = (question: Scenario) =>
  question.scenes.flatMap(({ id, text, choices = [] }, index) => {
    const list = `scenes.${index}.choices`;
    const scene: Part = {
      list: 'scenes',
      path: ['scenes', index],
      id,
      texts: [{ key: 'text', text }],
      isAnswered: false,
    };
    const options = parts(list, choices, ({ text, quality }) => [
      { key: 'text', text, isFalse: quality === 'poor', rivals: list },
    ]);
    return [scene, ...options.map((part, choice) => ({ ...part, path: ['scenes', index, 'choices', choice] }))];
  });

const criteria = (question: WrittenAnswer) =>
  question.rubric.flatMap(({ id, text, levels }, index) => {
    const list = `rubric.${index}.levels`;
    const criterion: Part = {
      list: 'rubric',
      path: ['rubric', index],
      id,
      texts: [{ key: 'text', text, rivals: 'rubric' }],
      isAnswered: false,
    };
    const inside = parts(list, levels, ({ text }) => [{ key: 'text', text, rivals: list }], false);
    return [criterion, ...inside.map((part, level) => ({ ...part, path: ['rubric', index, 'levels', level] }))];
  });
