import { closed, text } from '../schema/parts.js';
import { clock, factId, innerId, localText, mediaFile, questionId } from './lesson-schema.js';
import { rubricSchema } from './rubric-schema.js';

/**
 * What every question has. `feedback` is not required here although every answer needs one: a missing feedback is a
 * fault of the lesson, told by its own lint rule, not of the file's shape. `outcome` is `none` in a lesson for staff.
 */
const common = {
  id: questionId,
  objective: innerId,
  outcome: text,
  cognitive: { enum: ['nhan_biet', 'thong_hieu', 'van_dung'] },
  facts: { type: 'array', items: factId, minItems: 1, uniqueItems: true },
  question: localText,
} as const;

/** `text` may be missing where a picture or a sound is the answer; `alt` and `transcript` say in words what they show. */
const answer = closed(
  { id: innerId },
  {
    text: localText,
    correct: { type: 'boolean' },
    feedback: localText,
    picture: mediaFile,
    alt: localText,
    audio: mediaFile,
    transcript: localText,
  },
);
const statement = closed({ id: innerId, text: localText, correct: { type: 'boolean' } }, { feedback: localText });
/** Both lists count in both languages; `accept_en` is what an English reader is shown. `accept` may be empty by shape: YAML makes it so when an author leaves the line blank, and a rule says so in words. */
const blank = closed(
  { id: innerId, accept: { type: 'array', items: { type: 'string' } } },
  { tip: localText, feedback: localText, accept_en: { type: 'array', items: text, minItems: 1 } },
);

export const multipleChoiceSchema = closed(
  { ...common, type: { const: 'multiple-choice' }, answers: { type: 'array', items: answer, minItems: 3 } },
  { multiple: { type: 'boolean' }, shuffle: { type: 'boolean' } },
);

export const trueFalseSetSchema = closed({
  ...common,
  type: { const: 'true-false-set' },
  statements: { type: 'array', items: statement, minItems: 3 },
});

export const fillBlanksSchema = closed(
  {
    ...common,
    type: { const: 'fill-blanks' },
    text: localText,
    blanks: { type: 'array', items: blank, minItems: 1 },
  },
  {
    diacritics: { enum: ['required', 'optional'] },
    bank: { type: 'boolean' },
    extras: { type: 'array', items: localText },
  },
);

const pair = closed({ id: innerId, left: localText, right: localText }, { feedback: localText });
const extra = closed({ id: innerId, text: localText }, { feedback: localText });

export const matchingSchema = closed(
  { ...common, type: { const: 'matching' }, pairs: { type: 'array', items: pair, minItems: 3 } },
  { extras: { type: 'array', items: extra } },
);

const group = closed({ id: innerId, text: localText });
const sortItem = closed({ id: innerId, text: localText, group: innerId }, { feedback: localText });

export const sortGroupsSchema = closed({
  ...common,
  type: { const: 'sort-groups' },
  groups: { type: 'array', items: group, minItems: 2, maxItems: 4 },
  items: { type: 'array', items: sortItem, minItems: 4 },
});

const event = closed({ id: innerId, text: localText, date: text }, { feedback: localText });

export const orderTimelineSchema = closed({
  ...common,
  type: { const: 'order-timeline' },
  events: { type: 'array', items: event, minItems: 3 },
});

const choice = closed(
  { id: innerId, text: localText, quality: { enum: ['best', 'acceptable', 'poor'] } },
  { feedback: localText, next: innerId },
);
const scene = closed({ id: innerId, text: localText }, { choices: { type: 'array', items: choice, minItems: 2 } });

export const scenarioSchema = closed({
  ...common,
  type: { const: 'scenario' },
  scenes: { type: 'array', items: scene, minItems: 1 },
});

const span = closed({ id: innerId }, { feedback: localText });
const claim = closed({
  id: innerId,
  text: localText,
  evidence: { type: 'array', items: innerId, minItems: 1, uniqueItems: true },
});

/** The spans stand in `passage` as `[[id|text]]` (scoring/evidence-spans.ts). */
export const readingEvidenceSchema = closed({
  ...common,
  type: { const: 'reading-evidence' },
  passage: localText,
  spans: { type: 'array', items: span, minItems: 3 },
  claims: { type: 'array', items: claim, minItems: 1, maxItems: 5 },
});

/** The front is a text, or a term with its name in the other language, which then stands on the back. */
const card = closed(
  { id: innerId, back: localText },
  { front: localText, term: closed({ vi: text, en: text }), picture: mediaFile, alt: localText },
);

/** Practice: cards that pupils judge themselves. It gives no points and checks no objective. */
export const flashcardsSchema = closed({
  ...common,
  type: { const: 'flashcards' },
  cards: { type: 'array', items: card, minItems: 3, maxItems: 20 },
});

const moment = closed({ at: clock, question: questionId });

/** Holds questions of the same file, by id. `facts` are those the recording speaks of. */
export const timedMediaSchema = closed(
  {
    ...common,
    type: { const: 'timed-media' },
    file: mediaFile,
    duration: clock,
    captions: mediaFile,
    moments: { type: 'array', items: moment, minItems: 1 },
  },
  { poster: mediaFile },
);

const wordCount = { type: 'integer', minimum: 1, maximum: 1000 } as const;

export const writtenAnswerSchema = closed(
  { ...common, type: { const: 'written-answer' }, rubric: rubricSchema },
  { words: closed({}, { min: wordCount, max: wordCount }), guide: localText },
);

/** Holds questions of the same file, by id; what it checks is what they check. Minutes, percent. */
export const quizSetSchema = closed(
  {
    id: questionId,
    type: { const: 'quiz-set' },
    question: localText,
    pool: { type: 'array', items: questionId, minItems: 2, uniqueItems: true },
    draw: { type: 'integer', minimum: 1 },
  },
  {
    order: { enum: ['fixed', 'random'] },
    feedback: { enum: ['now', 'end'] },
    pass: { type: 'integer', minimum: 1, maximum: 100 },
    minutes: { type: 'number', minimum: 0.5, maximum: 180 },
  },
);

const mode = { enum: ['find', 'label'] } as const;
const extraName = closed({ id: innerId, name: localText }, { feedback: localText });
/** `id` is that of a region or point of the map; `name` where the map's own is not to be said. */
const mapPlace = closed({ id: innerId }, { name: localText, where: localText, feedback: localText });

export const mapHotspotsSchema = closed(
  {
    ...common,
    type: { const: 'map-hotspots' },
    map: innerId,
    mode,
    places: { type: 'array', items: mapPlace, minItems: 2 },
  },
  { others: { type: 'array', items: mapPlace }, extras: { type: 'array', items: extraName } },
);

const percent = { type: 'number', minimum: 0, maximum: 100 } as const;
/** Middle and radius, in percent of the picture's width and height; the radius of its width. */
const circle = {
  type: 'array',
  items: [percent, percent, percent],
  minItems: 3,
  maxItems: 3,
  additionalItems: false,
} as const;
/** Left, top, width and height, in percent of the picture's. */
const rect = {
  type: 'array',
  items: [percent, percent, percent, percent],
  minItems: 4,
  maxItems: 4,
  additionalItems: false,
} as const;
const picturePlace = closed({ id: innerId, name: localText }, { circle, rect, where: localText, feedback: localText });

export const pictureHotspotsSchema = closed(
  {
    ...common,
    type: { const: 'picture-hotspots' },
    picture: mediaFile,
    alt: localText,
    mode,
    places: { type: 'array', items: picturePlace, minItems: 2 },
  },
  { others: { type: 'array', items: picturePlace }, extras: { type: 'array', items: extraName } },
);

/** By `type`. A question is checked against the schema of its own type, so that a message speaks of one type only. */
export const questionSchemas = {
  'multiple-choice': multipleChoiceSchema,
  'true-false-set': trueFalseSetSchema,
  'fill-blanks': fillBlanksSchema,
  matching: matchingSchema,
  'sort-groups': sortGroupsSchema,
  'order-timeline': orderTimelineSchema,
  scenario: scenarioSchema,
  'reading-evidence': readingEvidenceSchema,
  flashcards: flashcardsSchema,
  'timed-media': timedMediaSchema,
  'written-answer': writtenAnswerSchema,
  'quiz-set': quizSetSchema,
  'map-hotspots': mapHotspotsSchema,
  'picture-hotspots': pictureHotspotsSchema,
} as const;
