import { randomBytes } from 'node:crypto';
import { contents, definitions } from './bad-definitions.js';
import { BOX, boxFiles, boxPackage, entriesOf, PIXEL } from './good-package.js';
import { type BadPackage, named, params, withEntry } from './package-parts.js';
import { type RawEntry, rawZip } from './raw-zip.js';

const MIB = 1024 * 1024;
const twice =
  (...names: string[]) =>
  () =>
    boxPackage(
      {},
      names.map((name) => ({ name, data: PIXEL, method: 0 })),
    );
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Files that are no archive, or not all of one. */
const broken: BadPackage[] = [
  ['0 bytes', 'PACKAGE_NOT_ZIP', () => Buffer.alloc(0)],
  ['one byte', 'PACKAGE_NOT_ZIP', () => Buffer.from('P')],
  ['a text', 'PACKAGE_NOT_ZIP', () => Buffer.from('Đây không phải gói H5P.')],
  ['noise', 'PACKAGE_NOT_ZIP', () => Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(4_000)])],
  ['the first half', 'PACKAGE_NOT_ZIP', () => boxPackage().subarray(0, boxPackage().length >> 1)],
  ['all but the last byte', 'PACKAGE_NOT_ZIP', () => boxPackage().subarray(0, -1)],
  ['an empty archive', 'PACKAGE_NOT_ZIP', () => rawZip([])],
  [
    'a web page before it',
    'PACKAGE_NOT_ZIP',
    () => rawZip(entriesOf(boxFiles()), { prefix: Buffer.from('<script>1</script>') }),
  ],
  ['something behind it', 'PACKAGE_NOT_ZIP', () => Buffer.concat([boxPackage(), Buffer.from('<script>1</script>')])],
  ['a table shorter than it says', 'PACKAGE_NOT_ZIP', () => rawZip(entriesOf(boxFiles()), { count: 4_000 })],
];

const bombs: BadPackage[] = [
  [
    '60,000 entries',
    'PACKAGE_TOO_MANY_FILES',
    () => rawZip(Array.from({ length: 60_000 }, (_, n) => ({ name: `content/${n}.json`, data: '', method: 0 }))),
  ],
  [
    '100 MiB of zeros in 100 KiB',
    'PACKAGE_RATIO',
    withEntry({ name: 'content/images/b.png', data: Buffer.alloc(100 * MIB) }),
  ],
  [
    'a parameter file of zeros',
    'PACKAGE_RATIO',
    () => boxPackage({ 'content/content.json': `"${' '.repeat(20 * MIB)}"` }),
  ],
  [
    'three times 140 MiB, if it were true',
    'PACKAGE_UNPACKED_TOO_LARGE',
    () =>
      boxPackage(
        {},
        [1, 2, 3].map((n) => ({ name: `content/${n}.mp4`, data: randomBytes(2 * MIB), uncompressedSize: 140 * MIB })),
      ),
  ],
  [
    'one entry of 3 GiB',
    'PACKAGE_ENTRY_TOO_LARGE',
    withEntry({ name: 'content/a.mp4', data: 'x', uncompressedSize: 3 * 1024 * MIB }),
  ],
  [
    'an entry of 16 EiB (zip64)',
    'PACKAGE_ENTRY_TOO_LARGE',
    withEntry({ name: 'content/a.mp4', data: 'x', uncompressedSize: 0xffff_ffff, extra: zip64(2n ** 52n) }),
  ],
  [
    'a zip64 size that is missing',
    'PACKAGE_NOT_ZIP',
    withEntry({ name: 'content/a.mp4', data: 'x', uncompressedSize: 0xffff_ffff, extra: zip64() }),
  ],
  [
    'entries that share their bytes',
    'PACKAGE_SIZE_LIES',
    () => {
      const first: RawEntry = { name: 'content/0.mp4', data: randomBytes(MIB), method: 0 };
      return rawZip([
        first,
        ...Array.from({ length: 50 }, (_, n) => ({ ...first, name: `content/${n + 1}.mp4`, dataOf: 0 })),
        ...entriesOf(boxFiles()),
      ]);
    },
  ],
  ['folders in folders', 'PACKAGE_PATH', named(`content/${'a/'.repeat(40)}b.png`)],
  ['a path of 1,000 letters', 'PACKAGE_PATH', named(`content/${'a'.repeat(1_000)}.png`)],
  [
    'parameters nested 100,000 deep',
    'PACKAGE_JSON_DEPTH',
    () =>
      boxPackage({ 'content/content.json': null }, [
        { name: 'content/content.json', data: nested(100_000), method: 0 },
      ]),
  ],
  ['h5p.json nested 1,000 deep', 'PACKAGE_JSON_DEPTH', () => boxPackage({ 'h5p.json': nested(1_000) })],
  [
    'semantics nested 1,000 deep',
    'PACKAGE_JSON_DEPTH',
    () => boxPackage({ 'Test.Box-1.0/semantics.json': nested(1_000) }),
  ],
  ['boxes in boxes, deeper than anything real', 'PACKAGE_JSON_DEPTH', () => boxPackage(params({ inner: boxes(40) }))],
  [
    'a list of a million',
    'PACKAGE_PARAMS_INVALID',
    () => boxPackage(params({ items: Array.from({ length: 1_000_000 }, (_, n) => n) })),
  ],
];

function zip64(size?: bigint): Buffer {
  const extra = Buffer.alloc(size === undefined ? 4 : 12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(extra.length - 4, 2);
  if (size !== undefined) extra.writeBigUInt64LE(size, 4);
  return extra;
}

function boxes(depth: number): object {
  return { library: `${BOX} 1.0`, params: depth > 0 ? { inner: boxes(depth - 1) } : {} };
}

const lies: BadPackage[] = [
  [
    'more bytes than told',
    'PACKAGE_SIZE_LIES',
    () => lyingPicture({ data: randomBytes(90_000), uncompressedSize: 10 }),
  ],
  [
    'fewer bytes than told',
    'PACKAGE_SIZE_LIES',
    () => lyingPicture({ data: randomBytes(1_000), uncompressedSize: 2_000 }),
  ],
  [
    'a stored file of two sizes',
    'PACKAGE_SIZE_LIES',
    () => lyingPicture({ data: PIXEL, method: 0, uncompressedSize: 3 }),
  ],
  ['a wrong checksum', 'PACKAGE_SIZE_LIES', () => lyingPicture({ data: PIXEL, crc: 1 })],
  [
    'bytes that are not deflated',
    'PACKAGE_SIZE_LIES',
    () => lyingPicture({ data: randomBytes(500), compressedSize: 300 }),
  ],
  [
    'an entry that runs out of the file',
    'PACKAGE_SIZE_LIES',
    () => {
      const entries = entriesOf(boxFiles());
      return rawZip([
        ...entries.filter(({ name }) => !name.endsWith('.png')),
        { name: 'content/images/a.png', data: PIXEL, compressedSize: 100_000, uncompressedSize: 100_000 },
      ]);
    },
  ],
];

const lyingPicture = (entry: Omit<RawEntry, 'name'>): Buffer =>
  boxPackage({ 'content/images/a.png': null }, [{ name: 'content/images/a.png', ...entry }]);

const paths: BadPackage[] = [
  ['the way up', 'PACKAGE_PATH', named('../evil.js')],
  ['the way up from inside', 'PACKAGE_PATH', named('content/../../evil.js')],
  ['the way up at the end', 'PACKAGE_PATH', named('content/..')],
  ['the way up with backslashes', 'PACKAGE_PATH', named('content\\..\\..\\evil.js')],
  ['the root', 'PACKAGE_PATH', named('/etc/cron.d/evil')],
  ['a drive', 'PACKAGE_PATH', named('C:/evil.js')],
  ['a stream of NTFS', 'PACKAGE_PATH', named('content/a.png:evil')],
  ['an empty part', 'PACKAGE_PATH', named('content//a.png')],
  ['a dot', 'PACKAGE_PATH', named('content/./b.png')],
  ['a zero byte', 'PACKAGE_PATH', named('content/a.php\0.png')],
  ['a line break', 'PACKAGE_PATH', named('content/a\n.png')],
  ['writing turned round', 'PACKAGE_PATH', named('content/a\u202egnp.exe')],
  ['a letter that cannot be seen', 'PACKAGE_PATH', named('content/a\u200b.png')],
  ['a dot at the end, which Windows drops', 'PACKAGE_PATH', named('content/images/a.png.')],
  ['a space at the end', 'PACKAGE_PATH', named('content/images/a.png ')],
  ['a device of Windows', 'PACKAGE_PATH', named('content/aux.png')],
  ['the same path twice', 'PACKAGE_PATH_TWICE', twice('content/b.png', 'content/b.png')],
  [
    'composed and decomposed letters',
    'PACKAGE_PATH_TWICE',
    twice('content/ả.png'.normalize('NFC'), 'content/ả.png'.normalize('NFD')),
  ],
  ['small and capital letters', 'PACKAGE_PATH_TWICE', twice('content/Ảnh.png', 'content/ảnh.PNG')],
  ['wide letters', 'PACKAGE_PATH_TWICE', twice('content/b.png', 'content/ｂ.png')],
  ['a file and a folder of one name', 'PACKAGE_PATH_TWICE', twice('content/b', 'content/b/c.png')],
  ['a second content.json in NFD clothes', 'PACKAGE_PATH_TWICE', twice('Content/content.json')],
  ['a symbolic link', 'PACKAGE_ENTRY_KIND', withEntry({ name: 'content/a.json', data: '/etc/passwd', mode: 0o120777 })],
  [
    'a link in place of a folder',
    'PACKAGE_ENTRY_KIND',
    withEntry({ name: 'content/video', data: '/', mode: 0o120777 }),
  ],
  ['a device', 'PACKAGE_ENTRY_KIND', withEntry({ name: 'content/a.png', data: '', mode: 0o020666 })],
  ['a pipe', 'PACKAGE_ENTRY_KIND', withEntry({ name: 'content/a.png', data: '', mode: 0o010666 })],
  ['an encrypted entry', 'PACKAGE_ENTRY_KIND', withEntry({ name: 'content/b.png', data: PIXEL, flags: 0x801 })],
  ['strong encryption', 'PACKAGE_ENTRY_KIND', withEntry({ name: 'content/b.png', data: PIXEL, flags: 0x841 })],
  [
    'a way of packing nobody knows',
    'PACKAGE_ENTRY_KIND',
    withEntry({ name: 'content/b.png', data: PIXEL, method: 99 }),
  ],
];

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const types: BadPackage[] = [
  ...[
    'svg',
    'SVG',
    'xml',
    'html',
    'htm',
    'xhtml',
    'php',
    'exe',
    'js',
    'css',
    'pdf',
    'swf',
    'zip',
    'h5p',
    'png.html',
    '',
  ].map(
    (ending): BadPackage => [
      `content with .${ending}`,
      'PACKAGE_FILE_TYPE',
      () => boxPackage({ [`content/x${ending && '.'}${ending}`]: SVG }),
    ],
  ),
  ['a hidden file', 'PACKAGE_FILE_TYPE', () => boxPackage({ 'content/.htaccess': 'AddType text/html png' })],
  [
    'a web page that calls itself a picture',
    'PACKAGE_FILE_CONTENT',
    () => boxPackage({ 'content/images/a.png': `<!DOCTYPE html>${SVG}` }),
  ],
  [
    'a drawing that calls itself a picture',
    'PACKAGE_FILE_CONTENT',
    () => boxPackage({ 'content/images/a.png': `\ufeff \n${SVG}` }),
  ],
  [
    'XML that calls itself a picture',
    'PACKAGE_FILE_CONTENT',
    () => boxPackage({ 'content/images/a.png': `<?xml version="1.0"?>${SVG}` }),
  ],
  ['a web page in a library', 'PACKAGE_FILE_TYPE', () => boxPackage({ 'Test.Box-1.0/index.html': SVG })],
  ['a program in a library', 'PACKAGE_FILE_TYPE', () => boxPackage({ 'Test.Box-1.0/box.exe': 'MZ' })],
];

export const badPackages: readonly BadPackage[] = [
  ...broken,
  ...bombs,
  ...lies,
  ...paths,
  ...types,
  ...definitions,
  ...contents,
];
