import { type RawEntry, rawZip } from './raw-zip.js';

/** A library of a stranger: a box with a text, a picture, a list, a group and room for another library. */
export const BOX = 'Test.Box';

export const boxJson = {
  title: 'Box',
  machineName: BOX,
  majorVersion: 1,
  minorVersion: 0,
  patchVersion: 3,
  runnable: 1,
  coreApi: { majorVersion: 1, minorVersion: 28 },
  preloadedJs: [{ path: 'scripts/box.js' }],
  preloadedCss: [{ path: 'box.css' }],
};

export const boxSemantics = [
  { name: 'text', type: 'text', widget: 'html', tags: ['p', 'strong', 'a', 'svg', 'script'] },
  { name: 'label', type: 'text', default: 'Nhãn' },
  { name: 'count', type: 'number', min: 1, max: 10 },
  { name: 'picture', type: 'image', optional: true },
  { name: 'items', type: 'list', field: { name: 'item', type: 'text', tags: ['em'] } },
  { name: 'behaviour', type: 'group', fields: [{ name: 'retry', type: 'boolean', default: true }] },
  { name: 'inner', type: 'library', options: [`${BOX} 1.0`], optional: true },
];

/** Counts a press as the one point there is, and keeps the contract. */
export const boxScript = `
window.Test = window.Test || {};
Test.Box = function (params, contentId, extras) {
  H5P.EventDispatcher.call(this);
  var self = this;
  var pressed = (extras && extras.previousState && extras.previousState.pressed) || 0;
  this.contentId = contentId;
  this.getScore = function () { return Math.min(pressed, 2); };
  this.getMaxScore = function () { return 2; };
  this.getAnswerGiven = function () { return pressed > 0; };
  this.getCurrentState = function () { return { pressed: pressed }; };
  this.getTitle = function () { return 'Box'; };
  this.showSolutions = function () {};
  this.resetTask = function () { pressed = 0; };
  this.attach = function ($container) {
    var button = document.createElement('button');
    button.textContent = (params.label || 'Bấm') + ' ' + pressed;
    button.onclick = function () {
      pressed += 1;
      button.textContent = (params.label || 'Bấm') + ' ' + pressed;
      self.triggerXAPIScored(self.getScore(), self.getMaxScore(), 'answered', true, true);
    };
    $container[0].appendChild(button);
    self.trigger('resize');
  };
};
Test.Box.prototype = Object.create(H5P.EventDispatcher.prototype);
Test.Box.prototype.constructor = Test.Box;
`;

export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const boxParams = {
  text: '<p>Chào em</p>',
  label: 'Bấm',
  count: 3,
  picture: { path: 'images/a.png', mime: 'image/png', width: 1, height: 1 },
  items: ['một', 'hai'],
  behaviour: true,
};

export const boxH5pJson = {
  title: 'Cái hộp',
  language: 'vi',
  mainLibrary: BOX,
  embedTypes: ['div'],
  license: 'U',
  preloadedDependencies: [{ machineName: BOX, majorVersion: 1, minorVersion: 0 }],
};

type Files = Record<string, Buffer | string | null>;

const json = (value: unknown) => JSON.stringify(value);

/** The files of a package that every host takes. `over` replaces files by path; null takes one out. */
export function boxFiles(over: Files = {}): Record<string, Buffer | string> {
  const all: Files = {
    'h5p.json': json(boxH5pJson),
    'content/content.json': json(boxParams),
    'content/images/a.png': PIXEL,
    'Test.Box-1.0/library.json': json(boxJson),
    'Test.Box-1.0/semantics.json': json(boxSemantics),
    'Test.Box-1.0/scripts/box.js': boxScript,
    'Test.Box-1.0/box.css': '.box { color: inherit }',
    ...over,
  };
  return Object.fromEntries(Object.entries(all).filter((file): file is [string, Buffer | string] => file[1] !== null));
}

export const entriesOf = (files: Record<string, Buffer | string>): RawEntry[] =>
  Object.entries(files).map(([name, data]) => ({ name, data }));

/** A whole package as bytes, with more entries behind it when told. */
export const boxPackage = (over: Files = {}, more: readonly RawEntry[] = []): Buffer =>
  rawZip([...entriesOf(boxFiles(over)), ...more]);

/** The same content without the library it needs: what a teacher uploads where the library is installed. */
export const boxContentOnly = (over: Files = {}): Buffer =>
  boxPackage({
    'Test.Box-1.0/library.json': null,
    'Test.Box-1.0/semantics.json': null,
    'Test.Box-1.0/scripts/box.js': null,
    'Test.Box-1.0/box.css': null,
    ...over,
  });
