import type { ErrorPart } from './types.js';

export const catalogueErrors = {} satisfies ErrorPart;
