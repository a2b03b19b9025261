import type { Result } from '@langbiang/core';
import type { Store } from '@langbiang/store';
import type { Config } from '../web/config.js';

/** What a command does with the opened store; its value goes to stdout as JSON. */
export type Action = (store: Store, config: Config) => Promise<Result<unknown>>;

export type Run = (action: Action) => Promise<void>;
