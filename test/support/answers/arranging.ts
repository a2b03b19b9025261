/// <reference lib="dom" />
import {
  encodeChoices,
  encodePairs,
  type MatchingParams,
  type OrderTimelineParams,
  type ScenarioParams,
  type SortGroupsParams,
} from '@langbiang/core';
import { type Answer, saying, words, worth } from './answer.js';

/** Wrong: every text beside the left one after its own. */
export function matching({ pairs }: MatchingParams, right: boolean): Answer {
  const partners = pairs.map((_, index) => pairs[(index + (right ? 0 : 1)) % pairs.length]);
  const made = pairs.map(({ id }, index): [string, string] => [id, partners[index]?.id ?? '']);
  return {
    response: encodePairs(new Map(made)),
    ...worth(right, pairs.length),
    async give(question, hands) {
      for (const [index, partner] of partners.entries()) {
        await hands.press(question.locator('.lb-match-place button').nth(index));
        await hands.press(await saying(question.locator('.lb-waiting-text button'), partner?.rightHtml ?? ''));
      }
    },
  };
}

/** Wrong: every item in the group after its own. */
export function sortGroups({ groups, items }: SortGroupsParams, right: boolean): Answer {
  const ids = groups.map(({ id }) => id);
  const groupOf = (own: string) => ids[(ids.indexOf(own) + (right ? 0 : 1)) % ids.length] ?? '';
  return {
    response: encodePairs(new Map(items.map(({ id, groupId }) => [id, groupOf(groupId)]))),
    ...worth(right, items.length),
    async give(question, hands) {
      const shown = await question.locator('.lb-sort-text').allTextContents();
      for (const [index, text] of shown.entries()) {
        const item = items.find(({ html }) => words(html) === words(text));
        const box = question.locator('fieldset').nth(index);
        await hands.tick(box.locator(`input[value="${groupOf(item?.groupId ?? '')}"]`));
      }
    },
  };
}

/** Wrong: the line reversed, in which no two events stand right. */
export function orderTimeline({ events }: OrderTimelineParams, right: boolean): Answer {
  const wanted = right ? events : [...events].reverse();
  return {
    response: encodeChoices(wanted.map(({ id }) => id)),
    ...worth(right, events.length - 1),
    async give(question, hands) {
      const cards = question.locator('.lb-event');
      const shown = async () => (await question.locator('.lb-event-text').allTextContents()).map(words);
      // A line that lies as wanted by chance still has to be touched, or it cannot be checked.
      await hands.press(cards.nth(0).locator('.lb-move').last());
      for (const [to, { html }] of wanted.entries()) {
        for (let at = (await shown()).indexOf(words(html)); at > to; at -= 1) {
          await hands.press(cards.nth(at).locator('.lb-move').first());
        }
      }
    },
  };
}

const WORTH = { best: 2, acceptable: 1, poor: 0 };

/** Right: the best choice each time. Wrong: the poorest each time, which may still be worth something. */
export function scenario({ scenes }: ScenarioParams, right: boolean): Answer {
  const way = walk(scenes, right);
  const best = walk(scenes, true);
  const max = 2 * best.length;
  const earned = way.reduce((sum, { choice }) => sum + WORTH[choice.quality], 0);
  return {
    response: encodePairs(new Map(way.map(({ scene, choice }) => [scene.id, choice.id]))),
    points: Math.round((max * earned) / (2 * way.length)),
    max,
    checksItself: true,
    async give(question, hands) {
      for (const { choice } of way) {
        await hands.press(await saying(question.locator('.lb-scene-choice:enabled'), choice.html));
      }
    },
  };
}

type Scene = ScenarioParams['scenes'][number];
type Step = { scene: Scene; choice: Scene['choices'][number] };

function walk(scenes: readonly Scene[], right: boolean): Step[] {
  const steps: Step[] = [];
  let scene = scenes[0];
  while (scene && scene.choices.length > 0) {
    const [worst, ...others] = [...scene.choices].sort((a, b) => WORTH[a.quality] - WORTH[b.quality]);
    const choice = right ? others.at(-1) : worst;
    if (!choice) throw new Error(`Scene ${scene.id} leaves no choice`);
    steps.push({ scene, choice });
    scene = scenes.find(({ id }) => id === choice.next);
  }
  return steps;
}
