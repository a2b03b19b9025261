import type { ScenarioParams } from '@langbiang/core';
import { choicesOf, fill, h, icon, shuffled, uniqueId } from '../../base/src/index.js';

type Scene = ScenarioParams['scenes'][number];
type Choice = Scene['choices'][number];

/** What a scene needs of its question. */
export type Context = {
  html(html: string): DocumentFragment;
  seed: string;
  words: { choices: string; chosen: string };
  choose(scene: Scene, choice: Choice): void;
};

export type SceneView = {
  box: HTMLElement;
  feedback: HTMLElement;
  /** `heading` tells where in the story the scene stands; `taken` is the choice made in it. */
  draw(state: { heading: string; isOpen: boolean; taken: Choice | undefined }): void;
};

/** A situation with what may be done in it. It stays readable when the story has gone on. */
export function sceneView(scene: Scene, { html, seed, words, choose }: Context): SceneView {
  const [textId, askId] = [uniqueId('scene'), uniqueId('ask')];
  const heading = h('p', { class: 'lb-scene-heading' });
  const text = h('div', { class: 'lb-scene-text', id: textId });
  text.append(html(scene.html));
  const choices = shuffled(choicesOf(scene), `${seed} ${scene.id}`).map((choice) => {
    const tag = h('span', { class: 'lb-scene-taken' });
    const button = h('button', { type: 'button', class: 'lb-scene-choice', onclick: () => choose(scene, choice) });
    const own = h('span', { class: 'lb-scene-deed' });
    own.append(html(choice.html));
    button.append(own, tag);
    return { choice, button, tag };
  });
  const ask = h('p', { class: 'lb-sr', id: askId }, words.choices);
  const list = h(
    'ul',
    { class: 'lb-scene-choices', role: 'list', 'aria-labelledby': askId },
    ...choices.map(({ button }) => h('li', {}, button)),
  );
  const feedback = h('div', { class: 'lb-feedback-slot' });
  const box = h('li', { class: 'lb-scene' }, heading, text, ...(choices.length > 0 ? [ask, list] : []), feedback);
  return {
    box,
    feedback,
    draw({ heading: where, isOpen, taken }) {
      heading.textContent = where;
      for (const { choice, button, tag } of choices) {
        const isTaken = choice === taken;
        button.disabled = !isOpen;
        button.dataset['taken'] = String(isTaken);
        fill(tag, ...(isTaken ? [icon('pencil'), words.chosen] : []));
      }
    },
  };
}
