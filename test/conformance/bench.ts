import type { Platform } from './platform/platform.js';
import type { Tool, ToolSetup } from './tool/tool.js';

/** What a case works with; `platform` is fresh for every test, `tool()` makes an engine that knows it. */
export type Bench = { platform: Platform; tool: (setup?: ToolSetup) => Tool };
