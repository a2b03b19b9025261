// Scripts, styles and fonts of the server's pages → dist/public (content hashes in the names, brotli and gzip beside them);
// templates → dist, beside the compiled pages.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, 'src');
const publicDir = path.join(here, 'dist/public');
const assetsDir = path.join(publicDir, 'assets');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));

/** `catalogue/picker.client.ts` is known to pages as `catalogue/picker.js`. */
const assetName = (file) => file.replace(/\.client\.ts$/, '.js');
const entries = files.filter((file) => /\.(client\.ts|css)$|\/favicon\.svg$/.test(file) && !file.startsWith('play/'));

/** Every browser we build for takes woff2; the package's styles name woff as well. */
const withoutWoff = {
  name: 'without-woff',
  setup({ onLoad }) {
    onLoad({ filter: /fontsource.*\.css$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''),
      loader: 'css',
    }));
  },
};

const target = ['chrome100', 'firefox100', 'safari15.4'];

async function bundle() {
  rmSync(publicDir, { recursive: true, force: true });
  mkdirSync(assetsDir, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: entries.map((file) => ({
      in: path.join(source, file),
      out: assetName(file)
        .replace(/\.(js|css|svg)$/, '')
        .replaceAll('/', '-'),
    })),
    outdir: assetsDir,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    bundle: true,
    format: 'esm',
    target,
    minify: true,
    metafile: true,
    logLevel: 'warning',
    conditions: ['source'],
    plugins: [withoutWoff],
  });
  const manifest = {};
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint) manifest[assetName(path.posix.relative('src', entryPoint))] = path.basename(output);
  }
  writeFileSync(path.join(publicDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What surrounds the H5P core in a lesson's page. Plain scripts: the server puts them together with the core (src/play/assets). */
async function bundlePlayer() {
  await build({
    absWorkingDir: here,
    entryPoints: {
      shim: 'src/play/player/shim.browser.ts',
      player: 'src/play/player/player.browser.ts',
      style: 'src/play/player/player.css',
      'frame-shim': 'src/play/packages/frame/frame-shim.browser.ts',
      frame: 'src/play/packages/frame/frame.browser.ts',
      'frame-style': 'src/play/packages/frame/frame.css',
      'package-page': 'src/play/packages/frame/package-page.browser.ts',
      'package-style': 'src/play/packages/frame/package.css',
    },
    outdir: path.join(here, 'dist/player'),
    bundle: true,
    format: 'iife',
    target,
    minify: true,
    logLevel: 'warning',
    conditions: ['source'],
  });
}

async function precompress() {
  const [brotli, gz] = [promisify(brotliCompress), promisify(gzip)];
  for (const file of readdirSync(assetsDir).filter((name) => /\.(js|css|svg|json)$/.test(name))) {
    const whole = path.join(assetsDir, file);
    const bytes = readFileSync(whole);
    writeFileSync(`${whole}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(`${whole}.gz`, await gz(bytes, { level: 9 }));
  }
}

function copyTemplates() {
  for (const file of files.filter((name) => name.endsWith('.hbs'))) {
    cpSync(path.join(source, file), path.join(here, 'dist', file));
  }
}

await bundle();
await bundlePlayer();
await precompress();
copyTemplates();
