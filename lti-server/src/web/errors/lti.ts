import type { ErrorPart } from './types.js';

export const ltiErrors = {} satisfies ErrorPart;
