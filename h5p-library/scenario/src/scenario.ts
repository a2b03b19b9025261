import type { ScenarioParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  bestScenarioWay,
  choicesOf,
  encodePairs,
  fill,
  focusOn,
  type Gap,
  h,
  type Interaction,
  icon,
  plain,
  Question,
  rich,
  type ScenarioStep,
  scenarioWay,
  type Tone,
  uniqueId,
} from '../../base/src/index.js';
import { type SceneView, sceneView } from './scene-view.js';
import { strings } from './strings.js';

type Choice = ScenarioStep['choice'];

const TONES: Record<Choice['quality'], Tone> = { best: 'right', acceptable: 'fair', poor: 'wrong' };

/** A story of decisions: each choice has its consequence at once, and the story goes on from there to its end. */
export class Scenario extends Question<ScenarioParams> {
  private readonly views = new Map<string, SceneView>();
  private readonly scenes = h('ol', { class: 'lb-scenes', role: 'list' });
  private readonly after = h('div', { class: 'lb-scenario-after' });
  private readonly status = h('div', { class: 'lb-sr', role: 'status' });

  constructor(params: ScenarioParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.Scenario', params, strings, { contentId, extras });
  }

  /** A second walk that is not at its end takes nothing away from the first. */
  override finish(): void {
    const isHalfDone = this.phase === 'open' && !scenarioWay(this.params, this.current).ended;
    if (isHalfDone && this.submitted !== undefined) this.current = this.submitted;
    super.finish();
  }

  protected override hasCheckButton(): boolean {
    return false;
  }

  protected override build(): HTMLElement {
    for (const scene of this.params.scenes) {
      const view = sceneView(scene, {
        html: (html) => this.html(html),
        seed: this.seed(),
        words: { choices: this.t('choices'), chosen: this.t('chosen') },
        choose: (from, choice) => this.choose({ scene: from, choice }),
      });
      this.views.set(scene.id, view);
    }
    const attributes = { class: 'lb-scenario', role: 'group', 'aria-labelledby': this.promptId };
    return h('div', attributes, this.scenes, this.after, this.status);
  }

  protected override sync(): void {
    const isOpen = this.phase === 'open';
    const { steps, here, ended } = scenarioWay(this.params, isOpen ? this.current : (this.submitted ?? ''));
    const shown = here ? [...steps, { scene: here, choice: undefined }] : steps;
    const boxes = shown.flatMap(({ scene, choice }, index) => {
      const view = this.views.get(scene.id);
      const isEnd = choicesOf(scene).length === 0;
      const heading = isEnd ? this.t('ending') : this.t('situation', { number: index + 1 });
      view?.draw({ heading, isOpen: isOpen && !choice, taken: choice });
      if (view) fill(view.feedback, choice ? this.consequence(choice) : null);
      return view?.box ?? [];
    });
    this.show(boxes);
    fill(
      this.after,
      !isOpen && steps.length > 0 && this.lookBack(steps, ended),
      this.phase === 'solution' && this.bestWay(),
    );
    fill(this.status);
  }

  protected override gap(): Gap | undefined {
    if (scenarioWay(this.params, this.current).ended) return undefined;
    return { message: this.t('unfinished'), field: undefined };
  }

  protected override feedbackToRead(root: HTMLElement): HTMLElement | null | undefined {
    if (this.phase === 'solution') return root.querySelector<HTMLElement>('.lb-best-way .lb-feedback');
    return [...root.querySelectorAll<HTMLElement>('.lb-scenes .lb-feedback')].pop();
  }

  /**
   * A matching of scenes with choices. Choice ids are unique within their scene only, so one of the same id in several
   * scenes is one target, described with all its texts: cmi.interaction wants each id once.
   */
  protected override interaction(): Interaction {
    const scenes = this.params.scenes.filter((scene) => choicesOf(scene).length > 0);
    const texts = new Map<string, string[]>();
    for (const { id, html } of scenes.flatMap(choicesOf)) texts.set(id, [...(texts.get(id) ?? []), plain(html)]);
    return {
      interactionType: 'matching',
      correctResponsesPattern: [encodeWay(bestScenarioWay(this.params).steps)],
      source: scenes.map(({ id, html }) => ({ id, description: { [this.lang]: plain(html) } })),
      target: [...texts].map(([id, all]) => ({ id, description: { [this.lang]: all.join(' / ') } })),
    };
  }

  private choose(step: ScenarioStep): void {
    const { steps, here } = scenarioWay(this.params, this.current);
    if (this.phase !== 'open' || here?.id !== step.scene.id) return;
    this.change(encodeWay([...steps, step]));
    if (scenarioWay(this.params, this.current).ended) {
      this.check();
      return;
    }
    this.sync();
    this.trigger('resize');
    this.status.textContent = this.t('goesOn');
    focusOn(this.views.get(step.scene.id)?.feedback.querySelector<HTMLElement>('.lb-feedback'));
  }

  /** Only what changed is moved: an element taken out of the page loses the focus. */
  private show(boxes: HTMLElement[]): void {
    for (const old of [...this.scenes.children]) if (!boxes.some((box) => box === old)) old.remove();
    for (const box of boxes) if (box.parentElement !== this.scenes) this.scenes.append(box);
  }

  private html(html: string): DocumentFragment {
    return rich(html, this.contentId, () => this.trigger('resize'));
  }

  private consequence({ quality, feedbackHtml }: Choice): HTMLElement {
    const said = [this.t('saidRight'), this.t('saidWrong')];
    return this.feedback(TONES[quality], this.quality(quality), feedbackHtml, said);
  }

  private quality(quality: Choice['quality']): string {
    if (quality === 'best') return this.t('best');
    return quality === 'acceptable' ? this.t('acceptable') : this.t('poor');
  }

  /** The decisions in short, one under the other. */
  private lookBack(steps: readonly ScenarioStep[], ended: boolean): HTMLElement {
    const items = steps.map(({ choice }) => {
      const text = h('span', { class: 'lb-look-choice' });
      text.append(this.html(choice.html));
      const tone = TONES[choice.quality];
      const attributes = { class: 'lb-look-quality', 'data-tone': tone };
      const verdict = h('strong', attributes, icon(tone), this.quality(choice.quality));
      return h('li', {}, text, ' ', verdict);
    });
    const unfinished = !ended && h('p', { class: 'lb-hint' }, this.t('unfinished'));
    return this.section('lb-look-back', this.t('lookBack'), h('ol', {}, ...items), unfinished);
  }

  private bestWay(): HTMLElement {
    const items = bestScenarioWay(this.params).steps.map(({ scene, choice }) => {
      const text = h('div', { class: 'lb-scene-text' });
      text.append(this.html(scene.html));
      const deed = h('div', { class: 'lb-best-choice' });
      deed.append(this.html(choice.html));
      return h('li', {}, text, deed, this.consequence(choice));
    });
    return this.section('lb-best-way', this.t('bestWay'), h('ol', {}, ...items));
  }

  private section(name: string, title: string, ...content: (HTMLElement | false)[]): HTMLElement {
    const id = uniqueId('part');
    const heading = h('p', { class: 'lb-scene-heading', id }, title);
    return h('div', { class: name, role: 'group', 'aria-labelledby': id }, heading, ...content);
  }
}

/** Scene with choice, in the order of the story. */
function encodeWay(steps: readonly ScenarioStep[]): string {
  return encodePairs(new Map(steps.map(({ scene, choice }) => [scene.id, choice.id])));
}
