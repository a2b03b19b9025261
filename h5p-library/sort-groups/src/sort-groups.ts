import type { SortGroupsParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  decodePairs,
  disordered,
  encodePairs,
  fill,
  type Gap,
  h,
  type Interaction,
  plain,
  Question,
  rich,
  uniqueId,
} from '../../base/src/index.js';
import { strings } from './strings.js';

type Item = SortGroupsParams['items'][number];
type Row = { item: Item; box: HTMLElement; choices: HTMLInputElement[]; feedback: HTMLElement };

/** A longer name than this gets a line of its own on a phone. */
const SHORT_NAME = 14;

/** Several items, each to be put into one of two to four groups. */
export class SortGroups extends Question<SortGroupsParams> {
  /** In the order shown. */
  private rows: Row[] = [];

  constructor(params: SortGroupsParams, contentId: string | number, extras: Extras = {}) {
    super('Langbiang.SortGroups', params, strings, { contentId, extras });
  }

  protected override build(): HTMLElement {
    this.rows = disordered(this.params.items, this.seed()).map((item) => this.row(item));
    return h(
      'div',
      { class: 'lb-sort-items', role: 'group', 'aria-labelledby': this.promptId },
      ...this.rows.map((row) => row.box),
    );
  }

  protected override sync(): void {
    const places = decodePairs(this.phase === 'open' ? this.current : (this.submitted ?? ''));
    const judged = this.phase !== 'open' && (this.submitted !== undefined || this.phase === 'solution');
    for (const { item, box, choices, feedback } of this.rows) {
      const place = places.get(item.id);
      for (const choice of choices) {
        choice.checked = choice.value === place;
        choice.disabled = this.phase !== 'open';
      }
      box.dataset['mark'] = judged ? (place === item.groupId ? 'right' : 'wrong') : '';
      fill(feedback, judged ? this.judgement(item, place) : null);
    }
  }

  protected override gap(): Gap | undefined {
    const open = this.rows.filter((row) => placeOf(row) === undefined);
    if (open.length === 0) return undefined;
    return { message: this.t('incomplete', { count: open.length }), field: open[0]?.choices[0] };
  }

  protected override interaction(): Interaction {
    const described = ({ id, html }: { id: string; html: string }) => ({
      id,
      description: { [this.lang]: plain(html) },
    });
    return {
      interactionType: 'matching',
      correctResponsesPattern: [encodePairs(new Map(this.params.items.map(({ id, groupId }) => [id, groupId])))],
      source: this.params.items.map(described),
      target: this.params.groups.map(described),
    };
  }

  protected override retryResponse(): string {
    return this.submitted ?? '';
  }

  private row(item: Item): Row {
    const name = uniqueId('group');
    const pills = this.params.groups.map(({ id, html }) => {
      const input = h('input', { type: 'radio', name, value: id, onchange: () => this.pick() });
      const words = h('span', { class: 'lb-sort-group-name' });
      words.append(rich(html, this.contentId, () => this.trigger('resize')));
      return { input, label: h('label', { class: 'lb-sort-group' }, input, h('span', {}, words)) };
    });
    const legend = h('legend', { class: 'lb-sort-text' });
    legend.append(rich(item.html, this.contentId, () => this.trigger('resize')));
    const long = this.params.groups.some(({ html }) => plain(html).length > SHORT_NAME);
    const groups = h('div', { class: 'lb-sort-groups', 'data-long': long }, ...pills.map(({ label }) => label));
    const feedback = h('div', { class: 'lb-feedback-slot' });
    const box = h('fieldset', { class: 'lb-sort-item' }, legend, groups, feedback);
    return { item, box, choices: pills.map(({ input }) => input), feedback };
  }

  /** The response keeps the order of the parameters, whatever order is shown. */
  private pick(): void {
    const chosen = new Map(this.rows.map((row) => [row.item.id, placeOf(row)]));
    const places = new Map<string, string>();
    for (const { id } of this.params.items) {
      const place = chosen.get(id);
      if (place !== undefined) places.set(id, place);
    }
    this.change(encodePairs(places));
  }

  private judgement(item: Item, place: string | undefined): HTMLElement {
    const group = plain(this.params.groups.find(({ id }) => id === item.groupId)?.html ?? '');
    const said = [group, this.t('saidRight'), this.t('saidWrong')].filter((word) => word !== '');
    if (place === item.groupId) return this.feedback('right', this.t('right', { group }), item.feedbackHtml, said);
    const verdict = this.t(place === undefined ? 'notPlaced' : 'wrong', { group });
    return this.feedback('wrong', verdict, item.feedbackHtml, said);
  }
}

/** The group chosen for an item. */
function placeOf({ choices }: Row): string | undefined {
  return choices.find(({ checked }) => checked)?.value;
}
