import {
  type BuiltMap,
  type Hotspot,
  type HotspotsParams,
  type Lang,
  type LocalText,
  type MapHotspots,
  type MapPlace,
  type PictureHotspots,
  textIn,
} from '@langbiang/core';
import { behaviour, type Html, type QuestionBuild } from './question-html.js';

/** The names of the places are left off the map, and so is its description, which may name them. */
export function mapHotspots(question: MapHotspots, html: Html, { lang, pictures }: QuestionBuild): HotspotsParams {
  const { places, others = [] } = question;
  const { map, svgHtml, prefix } = pictures.questionMap(
    question.map,
    [...places, ...others].map(({ id }) => id),
  );
  const spot = (place: MapHotspots['places'][number], asked: boolean): Hotspot => {
    const found = [...map.points, ...map.regions].find(({ id }) => id === place.id);
    if (!found) throw new Error(`no place ${place.id} on the map ${map.id}`);
    const isRegion = map.regions.includes(found);
    return {
      ...said({ ...place, name: place.name ?? found.name }, lang, html),
      ...{ asked, ...shapeOnMap(found, map, isRegion) },
      ...(isRegion && { element: `${prefix}-${found.id}` }),
    };
  };
  return {
    questionHtml: html(question.question),
    mode: question.mode,
    picture: { svgHtml, alt: map.title, width: map.width, height: map.height },
    spots: [...places.map((place) => spot(place, true)), ...others.map((place) => spot(place, false))],
    extras: extrasOf(question, html),
    behaviour,
  };
}

export function pictureHotspots(
  question: PictureHotspots,
  html: Html,
  { lang, pictures }: QuestionBuild,
): HotspotsParams {
  const picture = pictures.questionPicture(question.picture, textIn(question.alt, lang));
  const ratio = picture.width / picture.height;
  const spot = (place: PictureHotspots['places'][number], asked: boolean): Hotspot => ({
    ...said(place, lang, html),
    ...{ asked, ...shapeOnPicture(place, ratio) },
  });
  const { places, others = [] } = question;
  return {
    questionHtml: html(question.question),
    mode: question.mode,
    picture,
    spots: [...places.map((place) => spot(place, true)), ...others.map((place) => spot(place, false))],
    extras: extrasOf(question, html),
    behaviour,
  };
}

type Said = {
  readonly id: string;
  readonly name: LocalText;
  readonly where?: LocalText;
  readonly feedback?: LocalText;
};

function said({ id, name, where, feedback }: Said, lang: Lang, html: Html) {
  return {
    ...{ id, html: html(name), feedbackHtml: html(feedback) },
    ...(where !== undefined && { where: textIn(where, lang) }),
  };
}

const extrasOf = ({ extras = [] }: MapHotspots | PictureHotspots, html: Html): HotspotsParams['extras'] =>
  extras.map(({ id, name, feedback }) => ({ id, html: html(name), feedbackHtml: html(feedback) }));

type Shape = Pick<Hotspot, 'shape' | 'x' | 'y' | 'width' | 'height'>;

/** Sheet units: a mark on the map. A region has one in its middle, and its outline besides. */
const MARK = 24;

export function shapeOnMap({ at: [x, y], box }: MapPlace, { width, height }: BuiltMap, isRegion: boolean): Shape {
  const [boxWidth, boxHeight] = isRegion ? [MARK, MARK] : [box[2], box[3]];
  return {
    ...{ shape: 'circle', x: percent(x / width), y: percent(y / height) },
    ...{ width: percent(boxWidth / width), height: percent(boxHeight / height) },
  };
}

/** `ratio`: width of the picture by its height, which makes a radius in percent of the width round. */
export function shapeOnPicture({ circle, rect }: PictureHotspots['places'][number], ratio: number): Shape {
  if (circle) {
    const [x, y, radius] = circle;
    return { shape: 'circle', x, y, width: 2 * radius, height: percent((2 * radius * ratio) / 100) };
  }
  const [left, top, width, height] = rect ?? [0, 0, 0, 0];
  return { shape: 'rect', x: left + width / 2, y: top + height / 2, width, height };
}

const percent = (part: number) => Math.round(part * 10_000) / 100;
