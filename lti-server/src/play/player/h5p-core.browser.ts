import type { H5pStatement } from './sent-statement.js';

export type H5pInstance = {
  contentId: string;
  on?(type: string, listener: () => void): void;
  trigger?(type: string, data?: unknown): void;
  getCurrentState?: () => unknown;
  resetTask?: (...args: unknown[]) => unknown;
};

type AjaxOptions = { url?: string; type?: string; data?: { data?: unknown }; success?: (answer: unknown) => void };

/** The part of the H5P core the player uses. */
export type H5pCore = {
  instances: H5pInstance[];
  init(target: HTMLElement): void;
  externalDispatcher: { on(type: 'xAPI', listener: (event: { data: { statement: H5pStatement } }) => void): void };
  XAPIEvent: { prototype: { setActor(this: { data: { statement: Record<string, unknown> } }): void } };
  setUserData(contentId: string, dataType: string, data: unknown, extras: { deleteOnChange: boolean }): void;
  jQuery: ((document: Document) => { ready(callback: () => void): void }) & {
    ajax?: (options: AjaxOptions) => unknown;
  };
};

declare global {
  const H5P: H5pCore;
}
