import type { ScenarioParams } from '../h5p/arranging-params.js';
import { decodePairs } from './response.js';
import type { Score } from './score.js';

type Choice = ScenarioParams['scenes'][number]['choices'][number];

const worth: Record<Choice['quality'], number> = { best: 2, acceptable: 1, poor: 0 };

/** Two points per decision on the way that takes the best choice each time. */
export function maxScenario(params: ScenarioParams): number {
  return 2 * walk(params, (scene) => scene.choices.find(({ quality }) => quality === 'best')).taken.length;
}

/**
 * Response: `scene[.]choice` per decision taken. The points are the share of what the decisions taken could give, so a
 * detour after a poor choice never earns it back; rounded to whole points. A story not yet at its end gives 0.
 */
export function scoreScenario(params: ScenarioParams, response: string): Score {
  const decisions = decodePairs(response);
  const max = maxScenario(params);
  const { taken, ended } = walk(params, ({ id, choices }) => choices.find((choice) => choice.id === decisions.get(id)));
  if (!ended || taken.length === 0) return { raw: 0, max };
  const earned = taken.reduce((sum, { quality }) => sum + worth[quality], 0);
  return { raw: Math.round((max * earned) / (2 * taken.length)), max };
}

/** Follows the story from its first scene; a scene met twice ends the walk (a story has no way back). */
function walk(params: ScenarioParams, choose: (scene: ScenarioParams['scenes'][number]) => Choice | undefined) {
  const scenes = new Map(params.scenes.map((scene) => [scene.id, scene]));
  const taken: Choice[] = [];
  const seen = new Set<string>();
  let scene = params.scenes[0];
  while (scene && scene.choices.length > 0 && !seen.has(scene.id)) {
    seen.add(scene.id);
    const choice = choose(scene);
    if (!choice) return { taken, ended: false };
    taken.push(choice);
    scene = choice.next === undefined ? undefined : scenes.get(choice.next);
  }
  return { taken, ended: true };
}
