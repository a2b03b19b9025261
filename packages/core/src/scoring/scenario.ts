import type { ScenarioParams } from '../h5p/arranging-params.js';
import { decodePairs } from './response.js';
import type { Score } from './score.js';

type Scene = ScenarioParams['scenes'][number];
type Choice = Scene['choices'][number];

/** A decision taken. */
export type ScenarioStep = { scene: Scene; choice: Choice };

/** How far a story went: the decisions taken, and the scene after them, which waits for one or tells the end. */
export type ScenarioWay = { steps: ScenarioStep[]; here: Scene | undefined; ended: boolean };

const worth: Record<Choice['quality'], number> = { best: 2, acceptable: 1, poor: 0 };

/** What may be done in a scene. Hosts on H5P's PHP core hand an empty list over as null (H5PContentValidator::validateList). */
export function choicesOf({ choices }: { choices: Scene['choices'] | null | undefined }): Choice[] {
  return choices ?? [];
}

/** The way of a response, `scene[.]choice` per decision taken. */
export function scenarioWay(params: ScenarioParams, response: string): ScenarioWay {
  const decisions = decodePairs(response);
  return walk(params, (scene) => choicesOf(scene).find(({ id }) => id === decisions.get(scene.id)));
}

/** The way that takes the best choice each time. */
export function bestScenarioWay(params: ScenarioParams): ScenarioWay {
  return walk(params, (scene) => choicesOf(scene).find(({ quality }) => quality === 'best'));
}

/** Two points per decision on the best way. */
export function maxScenario(params: ScenarioParams): number {
  return 2 * bestScenarioWay(params).steps.length;
}

/**
 * The points are the share of what the decisions taken could give, so a detour after a poor choice never earns it back;
 * rounded to whole points. A story not yet at its end gives 0.
 */
export function scoreScenario(params: ScenarioParams, response: string): Score {
  const max = maxScenario(params);
  const { steps, ended } = scenarioWay(params, response);
  if (!ended || steps.length === 0) return { raw: 0, max };
  const earned = steps.reduce((sum, { choice }) => sum + worth[choice.quality], 0);
  return { raw: Math.round((max * earned) / (2 * steps.length)), max };
}

/** Follows the story from its first scene; a scene met twice ends the walk (a story has no way back). */
function walk(params: ScenarioParams, choose: (scene: Scene) => Choice | undefined): ScenarioWay {
  const scenes = new Map(params.scenes.map((scene) => [scene.id, scene]));
  const steps: ScenarioStep[] = [];
  let here = params.scenes[0];
  while (here && choicesOf(here).length > 0) {
    const choice = choose(here);
    if (!choice) return { steps, here, ended: false };
    steps.push({ scene: here, choice });
    scenes.delete(here.id);
    here = choice.next === undefined ? undefined : scenes.get(choice.next);
  }
  return { steps, here, ended: true };
}
