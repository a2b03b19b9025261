import type { ErrorPart } from './types.js';

export const playErrors = {} satisfies ErrorPart;
