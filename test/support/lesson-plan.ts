import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BuiltItem,
  encodeBlanks,
  encodeChoices,
  encodeVerdicts,
  type FillBlanksParams,
  type LessonParams,
  type MultipleChoiceParams,
  type TrueFalseSetParams,
} from '@langbiang/core';
import { root } from './root.js';

/** What is to be done with one question, in terms of its inputs. `points` is what it must bring, worked out by hand here. */
export type PlannedAnswer = {
  subContentId: string;
  points: number;
  max: number;
  /** The xAPI response it makes. */
  response: string;
} & (
  | { kind: 'choices'; ids: string[] }
  | { kind: 'verdicts'; verdicts: boolean[] }
  | { kind: 'blanks'; texts: string[] }
);

export type LessonPlan = { pages: PlannedAnswer[][]; points: number; max: number };

export function builtLesson(id: string): LessonParams {
  const item = JSON.parse(readFileSync(path.join(root, `.build/content/items/${id}.json`), 'utf8')) as BuiltItem;
  return item.params as LessonParams;
}

/** Answers every question; those whose number (from 1, through the whole lesson) is in `wrong` entirely wrong. */
export function planLesson(lesson: LessonParams, wrong: readonly number[] = []): LessonPlan {
  let number = 0;
  const pages = lesson.pages.map((page) =>
    page.interactions.map(({ content }) => {
      number += 1;
      return { ...plan(content.library, content.params, !wrong.includes(number)), subContentId: content.subContentId };
    }),
  );
  const all = pages.flat();
  const sum = (of: (answer: PlannedAnswer) => number) => all.reduce((total, answer) => total + of(answer), 0);
  return { pages, points: sum(({ points }) => points), max: sum(({ max }) => max) };
}

function plan(library: string, params: unknown, right: boolean): PlannedAnswer {
  switch (library.split(' ')[0]) {
    case 'Langbiang.MultipleChoice':
      return choices(params as MultipleChoiceParams, right);
    case 'Langbiang.TrueFalseSet':
      return verdicts(params as TrueFalseSetParams, right);
    case 'Langbiang.FillBlanks':
      return blanks(params as FillBlanksParams, right);
    default:
      throw new Error(`No plan for ${library}`);
  }
}

function choices({ options, multiple }: MultipleChoiceParams, right: boolean): PlannedAnswer {
  const wanted = options.filter(({ correct }) => correct === right).map(({ id }) => id);
  const ids = multiple ? wanted : wanted.slice(0, 1);
  const max = multiple ? options.filter(({ correct }) => correct).length : 1;
  return { kind: 'choices', ids, response: encodeChoices(ids), ...worth(right, max) };
}

function verdicts({ statements }: TrueFalseSetParams, right: boolean): PlannedAnswer {
  const given = statements.map(({ correct }) => correct === right);
  const response = encodeVerdicts(new Map(statements.map(({ id }, index) => [id, given[index] ?? false])));
  return { kind: 'verdicts', verdicts: given, response, ...worth(right, statements.length) };
}

function blanks({ blanks: all }: FillBlanksParams, right: boolean): PlannedAnswer {
  const texts = all.map(({ accept }) => (right ? (accept[0] ?? '') : 'zzz'));
  return { kind: 'blanks', texts, response: encodeBlanks(texts), ...worth(right, all.length) };
}

const worth = (right: boolean, max: number) => ({ subContentId: '', points: right ? max : 0, max });
