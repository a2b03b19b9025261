import type { Scenario } from '@langbiang/core';
import { type Finding, found, type Place, type Said } from '../finding.js';
import type { PlacedQuestion } from '../read/lesson-source.js';
import { questionRule } from './rule.js';

/** A story begins with a decision, each decision has one best choice, every scene can be reached, and none comes twice. */
export const scenarioWay = questionRule('scenario-way', 'error', ({ question, at }) => {
  if (question.type !== 'scenario') return [];
  return [...opening(question, at), ...bestChoices(question, at), ...ways(question, at), ...unreached(question, at)];
});

type At = PlacedQuestion['at'];

function opening({ scenes }: Scenario, at: At): Finding[] {
  if ((scenes[0]?.choices ?? []).length > 0) return [];
  const message = { vi: 'Cảnh đầu không có lựa chọn nào', en: 'The first scene has no choices' };
  return [
    found(at(['scenes', 0]), message, { vi: 'Thêm `choices` cho cảnh đầu.', en: 'Give the first scene `choices`.' }),
  ];
}

function bestChoices({ scenes }: Scenario, at: At): Finding[] {
  return scenes.flatMap(({ id, choices = [] }, index) => {
    const best = choices.filter(({ quality }) => quality === 'best').length;
    if (choices.length === 0 || best === 1) return [];
    const message = { vi: `Cảnh ${id} có ${best} lựa chọn tốt nhất`, en: `The scene ${id} has ${best} best choices` };
    const remedy = { vi: 'Để đúng một lựa chọn `quality: best`.', en: 'Have exactly one `quality: best`.' };
    return found(at(['scenes', index, 'choices']), message, remedy);
  });
}

/** Scenes come in the order of the story, so a way leads to a later scene. */
function ways({ scenes }: Scenario, at: At): Finding[] {
  const order = new Map(scenes.map(({ id }, index) => [id, index]));
  return scenes.flatMap(({ choices = [] }, index) =>
    choices.flatMap(({ next }, choice) => {
      const to = next === undefined ? undefined : (order.get(next) ?? -1);
      if (to === undefined || to > index) return [];
      return wrongWay(next ?? '', to < 0, at(['scenes', index, 'choices', choice, 'next']));
    }),
  );
}

function wrongWay(next: string, isUnknown: boolean, place: Place): Finding {
  const message: Said = isUnknown
    ? { vi: `Không có cảnh ${next}`, en: `There is no scene ${next}` }
    : { vi: `Cảnh ${next} đứng trước hoặc chính là cảnh này`, en: `The scene ${next} is this one or comes before it` };
  const remedy = { vi: 'Trỏ `next` tới một cảnh viết phía sau.', en: 'Let `next` name a scene written further down.' };
  return found(place, message, remedy);
}

function unreached({ scenes }: Scenario, at: At): Finding[] {
  const named = new Set(scenes.flatMap(({ choices = [] }) => choices.map(({ next }) => next)));
  return scenes.flatMap(({ id }, index) => {
    if (index === 0 || named.has(id)) return [];
    const message = { vi: `Không lựa chọn nào dẫn tới cảnh ${id}`, en: `No choice leads to the scene ${id}` };
    const remedy = {
      vi: `Thêm \`next: ${id}\` vào một lựa chọn, hoặc bỏ cảnh.`,
      en: `Add \`next: ${id}\` to a choice, or drop it.`,
    };
    return found(at(['scenes', index, 'id']), message, remedy);
  });
}
