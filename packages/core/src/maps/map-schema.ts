import { innerId } from '../lesson/lesson-schema.js';
import { closed, listOf, text } from '../schema/parts.js';

const bothLanguages = closed({ vi: text, en: text });
/** A bare string is a name that is the same in both languages. */
const words = { anyOf: [text, bothLanguages] } as const;
const number = { type: 'number' } as const;
const pair = { type: 'array', items: [number, number], minItems: 2, maxItems: 2, additionalItems: false } as const;
const three = {
  type: 'array',
  items: [number, number, number],
  minItems: 3,
  maxItems: 3,
  additionalItems: false,
} as const;
const four = {
  type: 'array',
  items: [number, number, number, number],
  minItems: 4,
  maxItems: 4,
  additionalItems: false,
} as const;
const ids = { type: 'array', items: innerId, minItems: 1, uniqueItems: true } as const;

/** Colours with a meaning of their own on one map; text and outline say the same. */
const tone = { enum: ['sun', 'pine', 'clay', 'violet'] } as const;
const side = { enum: ['right', 'left', 'above', 'below', 'centre'] } as const;

const highlight = closed({ units: ids, tone }, { text: words });

/**
 * A point of `content/geo` by its id; or, with `in`, a number in the middle of a unit, for what lies somewhere in it. No
 * position is written here: what is not in the data is not put on a map. `move` is in sheet units.
 */
const point = closed(
  { id: innerId },
  {
    symbol: { enum: ['town', 'mountain', 'site', 'island'] },
    side,
    numbered: { const: true },
    in: innerId,
    name: words,
    place: words,
    lines: listOf(words),
    move: pair,
  },
);

/** The name of a unit, an archipelago or the sea (`bien-dong`); `small` for what lies around. `at` in degrees, `move` in sheet units. */
const label = closed({ of: innerId }, { lines: listOf(words), at: pair, move: pair, small: { const: true } });

/** A line at sea. There is none without the law or the fact it stands for, which the map itself says. */
const line = closed({ id: innerId, path: { type: 'array', items: pair, minItems: 2 }, explanation: words });

const panelRequired = {
  frame: four,
  layers: {
    type: 'array',
    items: { enum: ['neighbours', 'country', 'provinces'] },
    minItems: 1,
    uniqueItems: true,
  },
} as const;

const panelOptional = {
  former: ids,
  highlight: listOf(highlight),
  points: listOf(point),
  labels: listOf(label),
  lines: listOf(line),
} as const;

const inset = closed({ ...panelRequired, box: three }, { ...panelOptional });

/**
 * One file of `content/maps`; how to write it is in content/maps/README.md. `frame`: west, south, east, north in degrees;
 * `box` of an inset or the legend: left, top, width in sheet units from the corner of the main frame (the sheet is 720 wide).
 * `former`: units of today whose parts before July 2025 are drawn.
 */
export const mapSchema = closed(
  { id: innerId, title: bothLanguages, alt: bothLanguages, ...panelRequired },
  { ...panelOptional, insets: listOf(inset), legend: closed({}, { columns: { enum: [1, 2, 3] }, box: three }) },
);
