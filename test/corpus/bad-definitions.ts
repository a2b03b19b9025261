import { BOX, boxFiles, boxH5pJson, boxJson, boxPackage } from './good-package.js';
import { type BadPackage, h5p, json, library, params, semantics } from './package-parts.js';
import { rawZip } from './raw-zip.js';

/** Packages whose descriptions or contents are wrong. */
export const definitions: BadPackage[] = [
  ['no h5p.json', 'PACKAGE_FILE_MISSING', () => boxPackage({ 'h5p.json': null })],
  ['no content.json', 'PACKAGE_FILE_MISSING', () => boxPackage({ 'content/content.json': null })],
  [
    'h5p.json in a folder',
    'PACKAGE_FILE_MISSING',
    () => rawZip(Object.entries(boxFiles()).map(([name, data]) => ({ name: `bai/${name}`, data }))),
  ],
  ['h5p.json that is no JSON', 'PACKAGE_JSON_INVALID', () => boxPackage({ 'h5p.json': '{title: 1}' })],
  [
    'h5p.json in UTF-16',
    'PACKAGE_JSON_INVALID',
    () => boxPackage({ 'h5p.json': Buffer.from(json(boxH5pJson), 'utf16le') }),
  ],
  [
    'h5p.json of broken UTF-8',
    'PACKAGE_JSON_INVALID',
    () => boxPackage({ 'h5p.json': Buffer.from([0x22, 0xc3, 0x28, 0x22]) }),
  ],
  ['h5p.json of 0 bytes', 'PACKAGE_JSON_INVALID', () => boxPackage({ 'h5p.json': '' })],
  ['h5p.json that is a list', 'PACKAGE_DEFINITION_INVALID', () => boxPackage({ 'h5p.json': '[]' })],
  ['a title that is an object', 'PACKAGE_DEFINITION_INVALID', () => boxPackage(h5p({ title: {} }))],
  ['no dependencies', 'PACKAGE_DEFINITION_INVALID', () => boxPackage(h5p({ preloadedDependencies: [] }))],
  ['a main library that is a path', 'PACKAGE_DEFINITION_INVALID', () => boxPackage(h5p({ mainLibrary: '../../etc' }))],
  ['a main library of no version', 'PACKAGE_DEFINITION_INVALID', () => boxPackage(h5p({ mainLibrary: 'Test.Other' }))],
  [
    'a version that is a text',
    'PACKAGE_DEFINITION_INVALID',
    () => boxPackage(h5p({ preloadedDependencies: [{ machineName: BOX, majorVersion: '1/..', minorVersion: 0 }] })),
  ],
  [
    'a library that is not there',
    'PACKAGE_LIBRARY_MISSING',
    () =>
      boxPackage(
        h5p({
          mainLibrary: 'H5P.Gone',
          preloadedDependencies: [{ machineName: 'H5P.Gone', majorVersion: 1, minorVersion: 0 }],
        }),
      ),
  ],
  [
    'a library that needs one that is not there',
    'PACKAGE_LIBRARY_MISSING',
    () =>
      boxPackage(library({ preloadedDependencies: [{ machineName: 'H5P.Gone', majorVersion: 1, minorVersion: 5 }] })),
  ],
  [
    'a library for a core of the future',
    'PACKAGE_CORE_TOO_OLD',
    () => boxPackage(library({ coreApi: { majorVersion: 1, minorVersion: 99 } })),
  ],
  [
    'a library in a folder of another name',
    'PACKAGE_DEFINITION_INVALID',
    () => boxPackage(library({ machineName: 'H5P.Question' })),
  ],
  [
    'a script that leads out of its library',
    'PACKAGE_DEFINITION_INVALID',
    () => boxPackage(library({ preloadedJs: [{ path: '../../../etc/passwd' }] })),
  ],
  [
    'a script from the web',
    'PACKAGE_DEFINITION_INVALID',
    () => boxPackage(library({ preloadedJs: [{ path: 'https://evil.example/x.js' }] })),
  ],
  [
    'a script that is not there',
    'PACKAGE_FILE_MISSING',
    () => boxPackage(library({ preloadedJs: [{ path: 'gone.js' }] })),
  ],
  ['semantics that are an object', 'PACKAGE_DEFINITION_INVALID', () => boxPackage(semantics({ name: 'text' }))],
  ['a field of no type', 'PACKAGE_DEFINITION_INVALID', () => boxPackage(semantics([{ name: 'text' }]))],
  ['a list of nothing', 'PACKAGE_DEFINITION_INVALID', () => boxPackage(semantics([{ name: 'items', type: 'list' }]))],
  [
    'a field named __proto__',
    'PACKAGE_DEFINITION_INVALID',
    () => boxPackage(semantics([{ name: '__proto__', type: 'text' }])),
  ],
  [
    'a library under our name',
    'PACKAGE_LIBRARY_RESERVED',
    () =>
      boxPackage({
        'Langbiang.Evil-1.0/library.json': json({
          ...boxJson,
          machineName: 'Langbiang.Evil',
          preloadedJs: [],
          preloadedCss: [],
        }),
      }),
  ],
  [
    'a newer patch of one of our libraries',
    'PACKAGE_LIBRARY_RESERVED',
    () =>
      boxPackage({
        'Langbiang.Base-1.0/library.json': json({
          ...boxJson,
          machineName: 'Langbiang.Base',
          patchVersion: 9_999,
          preloadedJs: [],
          preloadedCss: [],
        }),
      }),
  ],
];

export const contents: BadPackage[] = [
  ['content that is a list', 'PACKAGE_PARAMS_INVALID', () => boxPackage({ 'content/content.json': '["text"]' })],
  ['content that is a text', 'PACKAGE_PARAMS_INVALID', () => boxPackage({ 'content/content.json': '"text"' })],
  ['an object where a text belongs', 'PACKAGE_PARAMS_INVALID', () => boxPackage(params({ text: { toString: 'x' } }))],
  [
    'a text where a list belongs',
    'PACKAGE_PARAMS_INVALID',
    () => boxPackage(params({ items: '<script>alert(1)</script>' })),
  ],
  ['an object in a list of texts', 'PACKAGE_PARAMS_INVALID', () => boxPackage(params({ items: [{ html: 'x' }] }))],
  ['words where a number belongs', 'PACKAGE_PARAMS_INVALID', () => boxPackage(params({ count: '3; alert(1)' }))],
  ['a picture without a path', 'PACKAGE_PARAMS_INVALID', () => boxPackage(params({ picture: { mime: 'image/png' } }))],
  ['a picture that is a text', 'PACKAGE_PARAMS_INVALID', () => boxPackage(params({ picture: 'images/a.png' }))],
  ['a library that is a text', 'PACKAGE_PARAMS_INVALID', () => boxPackage(params({ inner: 'Test.Box 1.0' }))],
  [
    'a library that may not stand there',
    'PACKAGE_LIBRARY_NOT_ALLOWED',
    () => boxPackage(params({ inner: { library: 'H5P.Other 1.0', params: {} } })),
  ],
  [
    'a part of the wrong shape deep inside',
    'PACKAGE_PARAMS_INVALID',
    () =>
      boxPackage(
        params({
          inner: { library: `${BOX} 1.0`, params: { inner: { library: `${BOX} 1.0`, params: { items: 5 } } } },
        }),
      ),
  ],
  [
    'a part in a version nobody has',
    'PACKAGE_LIBRARY_MISSING',
    () => boxPackage(params({ inner: { library: `${BOX} 9.9`, params: {} } })),
  ],
];
