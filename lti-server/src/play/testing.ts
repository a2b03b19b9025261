import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PlayerFolders } from './assets/player-assets.js';

/** For tests: libraries and player as a build leaves them, but a few bytes each. */
export function builtFolders(): PlayerFolders & { remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), 'langbiang-player-'));
  const put = (file: string, content: string) => {
    const whole = path.join(root, file);
    mkdirSync(path.dirname(whole), { recursive: true });
    writeFileSync(whole, content);
  };
  const library = (name: string, needs: string[], css: string) => {
    put(
      `libraries/${name}-1.0/library.json`,
      JSON.stringify({
        machineName: name,
        majorVersion: 1,
        minorVersion: 0,
        patchVersion: 0,
        preloadedJs: [{ path: 'main.js' }],
        preloadedCss: [{ path: 'main.css' }],
        preloadedDependencies: needs.map((machineName) => ({ machineName, majorVersion: 1, minorVersion: 0 })),
      }),
    );
    put(`libraries/${name}-1.0/main.js`, `/* js of ${name} */`);
    put(`libraries/${name}-1.0/main.css`, css);
  };
  put('libraries/Langbiang.Base-1.0/fonts/a.woff2', 'font');
  put('secret.svg', '<svg/>');
  library('Langbiang.Base', [], '.base { src: url(fonts/a.woff2); background: url(../../secret.svg), url(gone.png) }');
  library('Langbiang.Lesson', ['Langbiang.Base'], '.lesson {}');
  library('Langbiang.MultipleChoice', ['Langbiang.Base'], '.choice {}');
  library('Langbiang.TrueFalseSet', ['Langbiang.Base'], '.verdicts {}');
  library('H5P.Other', [], '.other {}');
  put('player/shim.js', '/* shim */');
  put('player/player.js', '/* player */');
  put('player/style.css', '.lbp {}');
  return {
    libraries: path.join(root, 'libraries'),
    player: path.join(root, 'player'),
    remove: () => rmSync(root, { recursive: true }),
  };
}
