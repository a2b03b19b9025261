import type { HotspotsParams } from '@langbiang/core';
import type { Extras } from '../../base/src/h5p.js';
import {
  askedSpots,
  type Board,
  type Done,
  decodeMatching,
  disordered,
  encodePairs,
  fill,
  focusOn,
  type Gap,
  h,
  type Interaction,
  pair,
  plain,
  press,
  Question,
  rich,
  type Spot,
  type Strings,
  takeOut,
} from '../../base/src/index.js';
import { areaOf, type Marked, marked } from './marked.js';
import { namesOf } from './names.js';
import { pictureOf } from './picture.js';
import { markRow, nameRow, type Row } from './rows.js';
import { type Stage, stageOf } from './stage.js';
import { type Tray, trayOf } from './tray.js';

type Kind = {
  library: 'Langbiang.MapHotspots' | 'Langbiang.PictureHotspots';
  strings: Record<'vi' | 'en', Strings>;
};
type Where = { contentId: string | number; extras: Extras };

/** Letters: a longer name would cover what it names, and stands under the picture only. */
const LONGEST_TAG = 14;

/** What was pressed: a mark on the picture, a name, or the list of names beside a mark. */
type From = 'pin' | 'name' | 'list';

/**
 * Places on a picture. `find`: names on the left side look for their marks on the right. `label`: marks on the left, names
 * on the right. Both by presses in either order, by keys, and `label` by a list of names per mark too.
 */
export class Hotspots extends Question<HotspotsParams> {
  private readonly isFind = this.params.mode === 'find';
  private readonly spots = marked(this.params);
  private readonly names = namesOf(this.params);
  private held: Spot | undefined;
  private stage: Stage | undefined;
  private rows: Row[] = [];
  private tray: Tray | undefined;
  private readonly task = h('p', { class: 'lb-task' });
  private readonly hint = h('p', { class: 'lb-hint' }, this.t(this.isFind ? 'hintFind' : 'hintLabel'));
  private readonly status = h('div', { class: 'lb-sr', role: 'status' });

  constructor({ library, strings }: Kind, params: HotspotsParams, where: Where) {
    super(library, params, strings, where);
  }

  protected override build(): HTMLElement {
    this.stage = stageOf({
      picture: pictureOf(this.params.picture, this.contentId, () => this.trigger('resize')),
      proportions: this.params.picture,
      spots: this.spots,
      words: {
        spots: this.t('spots'),
        zoomIn: this.t('zoomIn'),
        zoomOut: this.t('zoomOut'),
        scroller: this.t('scroller'),
      },
      press: ({ id }) => this.press(this.isFind ? 'right' : 'left', id, 'pin'),
    });
    this.rows = this.isFind ? this.nameRows() : this.markRows();
    const rows = h('ul', { class: 'lb-spot-rows', role: 'list' });
    rows.append(...this.rows.map(({ box }) => box));
    if (!this.isFind) this.tray = this.nameTray();
    const attributes = { class: 'lb-hotspots', role: 'group', 'aria-labelledby': this.promptId };
    return h('div', attributes, this.hint, this.task, this.stage.box, this.tray?.box, rows, this.status);
  }

  protected override sync(): void {
    const isOpen = this.phase === 'open';
    if (!isOpen) this.held = undefined;
    const { pairs, held } = this.board();
    for (const pin of this.stage?.pins ?? []) {
      const name = this.nameAt(pin.spot.id, pairs);
      const mark = this.markOf(pin.spot, name);
      pin.draw({
        label: [this.spoken(pin.spot), name && this.nameOf(name), mark && this.t(mark)].filter(Boolean).join(' · '),
        tag: mark === 'right' && plain(pin.spot.html).length <= LONGEST_TAG ? plain(pin.spot.html) : '',
        isFilled: name !== undefined,
        isHeld: isAt(held, this.isFind ? 'right' : 'left', pin.spot.id),
        mark,
        isOpen,
      });
    }
    for (const row of this.rows) {
      const right = pairs.get(row.id);
      const mark = this.isJudged() ? (right === row.id ? 'right' : 'wrong') : '';
      const value =
        this.isFind && right !== undefined ? this.t('place', { number: this.numberOf(right) }) : (right ?? '');
      const feedback = this.isJudged() ? this.judgement(row.id, right) : null;
      row.draw({ value, taken: new Set(pairs.values()), isHeld: isAt(held, 'left', row.id), mark, isOpen, feedback });
    }
    this.tray?.draw({ placed: new Set(pairs.values()), held: held?.side === 'right' ? held.id : undefined, isOpen });
    this.hint.hidden = !isOpen;
    fill(this.task, this.isFind && isOpen ? this.taskNow() : null);
    fill(this.status);
  }

  protected override gap(): Gap | undefined {
    const { pairs } = this.board();
    const open = this.rows.filter(({ id }) => !pairs.has(id));
    return open[0] && { message: this.t('incomplete', { count: open.length }), field: open[0].field };
  }

  protected override interaction(): Interaction {
    const spots = this.spots.map((spot) => {
      return {
        id: spot.id,
        description: { [this.lang]: `${this.t('place', { number: spot.number })} (${plain(spot.html)})` },
      };
    });
    const names = this.names.map(({ id, html }) => ({ id, description: { [this.lang]: plain(html) } }));
    return {
      interactionType: 'matching',
      correctResponsesPattern: [encodePairs(new Map(askedSpots(this.params).map(({ id }) => [id, id])))],
      source: this.isFind ? names : spots,
      target: this.isFind ? spots : names,
    };
  }

  /** What was right stays; the others are asked for again. */
  protected override retryResponse(): string {
    return encodePairs(new Map([...decodeMatching(this.submitted ?? '')].filter(([left, right]) => left === right)));
  }

  /** While places are looked for, there is always a name in turn: the one pressed, else the first without a place. */
  private board(): Board {
    const response = this.phase === 'open' ? this.current : (this.submitted ?? '');
    const isSpot = (id: string) => this.spots.some((spot) => spot.id === id);
    const isName = (id: string) => this.names.some((name) => name.id === id);
    const [isLeft, isRight] = this.isFind ? [isName, isSpot] : [isSpot, isName];
    const pairs = new Map([...decodeMatching(response)].filter(([left, right]) => isLeft(left) && isRight(right)));
    const next = this.isFind && this.phase === 'open' ? this.rows.find(({ id }) => !pairs.has(id)) : undefined;
    return { pairs, held: this.held ?? (next && { side: 'left', id: next.id }) };
  }

  private press(side: Spot['side'], id: string, from: From): void {
    this.act(press(this.board(), { side, id }), from);
  }

  private act([next, done]: [Board, Done], from: From): void {
    if (this.phase !== 'open') return;
    this.held = next.held;
    if (done.kind === 'paired' || done.kind === 'takenOut') this.change(this.response(next.pairs));
    this.sync();
    this.status.textContent = this.said(done);
    this.trigger('resize');
    if (from !== 'list') focusOn(this.nextField(done, from));
  }

  /** The response keeps the order of the parameters, in whatever order pairs were made. */
  private response(pairs: Board['pairs']): string {
    const made = askedSpots(this.params).flatMap(({ id }): [string, string][] => {
      const right = pairs.get(id);
      return right === undefined ? [] : [[id, right]];
    });
    return encodePairs(new Map(made));
  }

  /** Where the pupil goes on: to the picture from a name, to the names from a mark, and nowhere while places are found. */
  private nextField({ kind }: Done, from: From): HTMLElement | undefined {
    const { pairs } = this.board();
    const free = this.stage?.pins.find(({ spot }) => this.nameAt(spot.id, pairs) === undefined)?.button;
    if (this.isFind) return from === 'name' && kind === 'holdsPlace' ? free : undefined;
    if (kind === 'holdsPlace') return this.tray?.first();
    if (kind === 'holdsText') return free;
    if (kind === 'paired') return from === 'name' ? free : this.tray?.first();
    return undefined;
  }

  private nameRows(): Row[] {
    return disordered(this.names, this.seed()).map(({ id, html }) =>
      nameRow(id, rich(html, this.contentId), this.t('notFound'), () => this.press('left', id, 'name')),
    );
  }

  private markRows(): Row[] {
    const names = disordered(this.names, this.seed()).map(({ id, html }) => ({ id, text: plain(html) }));
    const options = [{ id: '', text: this.t('choose') }, ...names];
    return this.spots.map((spot) => markRow(spot.id, this.spoken(spot), options, (name) => this.choose(spot.id, name)));
  }

  private nameTray(): Tray {
    const names = disordered(this.names, this.seed());
    const contents = names.map(({ id, html }) => ({ id, content: rich(html, this.contentId) }));
    return trayOf(contents, this.t('names'), (id) => this.press('right', id, 'name'));
  }

  private choose(spot: string, name: string): void {
    const { pairs } = this.board();
    this.act(name === '' ? takeOut(pairs, spot) : pair(pairs, spot, name), 'list');
  }

  private isJudged(): boolean {
    return this.phase !== 'open' && (this.submitted !== undefined || this.phase === 'solution');
  }

  private markOf({ id, asked }: Marked, name: string | undefined): 'right' | 'wrong' | '' {
    if (!this.isJudged()) return '';
    if (name === id || (this.phase === 'solution' && asked !== false)) return 'right';
    return name === undefined ? '' : 'wrong';
  }

  private nameAt(spot: string, pairs: Board['pairs']): string | undefined {
    return this.isFind ? [...pairs].find(([, right]) => right === spot)?.[0] : pairs.get(spot);
  }

  private numberOf(id: string): number {
    return this.spots.find((spot) => spot.id === id)?.number ?? 0;
  }

  private nameOf(id: string): string {
    const named = this.names.find((name) => name.id === id) ?? this.spots.find((spot) => spot.id === id);
    return plain(named?.html ?? '');
  }

  /** A mark in words that do not name what is there. */
  private spoken(spot: Marked): string {
    return this.t('spot', { number: spot.number, where: spot.where ? plain(spot.where) : this.t(areaOf(spot)) });
  }

  private taskNow(): string {
    const { pairs, held } = this.board();
    if (held?.side === 'right') return this.t('chooseName', { number: this.numberOf(held.id) });
    const values = { count: this.rows.length, number: Math.min(pairs.size + 1, this.rows.length) };
    return held ? this.t('findNow', { ...values, name: this.nameOf(held.id) }) : this.t('allFound');
  }

  private said({ kind, left = '', right = '' }: Done): string {
    const [name, spot] = this.isFind ? [left, right] : [right, left];
    const words = { name: this.nameOf(name), number: this.numberOf(spot) };
    const holdsSpot = kind === (this.isFind ? 'holdsText' : 'holdsPlace');
    if (holdsSpot) return name === '' ? this.t('chooseName', words) : this.t('holdsPair', words);
    if (kind === 'paired') return [this.t('paired', words), this.isFind && this.taskNow()].filter(Boolean).join(' ');
    if (kind === 'takenOut') return this.t('takenOut', words);
    return kind === 'letGo' ? this.t('letGo') : this.t('choosePlace', words);
  }

  /** An extra name says itself why it is none; else the reason of the place is told. */
  private judgement(id: string, right: string | undefined): HTMLElement {
    const said = [this.t('right'), this.t('wrong'), this.t('saidWrong')];
    const { feedbackHtml = '' } = this.names.find((name) => name.id === id) ?? {};
    if (right === id) return this.feedback('right', this.t('right'), feedbackHtml, said);
    const own = { name: this.nameOf(id), number: this.numberOf(id) };
    if (this.phase === 'solution')
      return this.feedback('wrong', this.t(this.isFind ? 'placeIs' : 'nameIs', own), feedbackHtml, said);
    if (right === undefined) return this.feedback('wrong', this.t('notDone'), feedbackHtml, said);
    const given = this.names.find((name) => name.id === right);
    const verdict = this.t(this.isFind ? 'wrongPlace' : 'wrongName', { name: this.nameOf(right) });
    return this.feedback('wrong', verdict, given?.isExtra ? given.feedbackHtml : feedbackHtml, said);
  }
}

function isAt(held: Spot | undefined, side: Spot['side'], id: string): boolean {
  return held?.side === side && held.id === id;
}
