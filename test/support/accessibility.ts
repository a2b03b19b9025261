import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Engine = { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** What axe finds in the frame's document as it is now: rule and element, nothing when all is well. */
export async function violations(frame: Frame): Promise<string[]> {
  // Half a megabyte of script: once for each document, not for each of its pages.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(source);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Engine };
    const found = await axe.run({ iframes: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
  });
}
