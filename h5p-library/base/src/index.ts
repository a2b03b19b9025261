export {
  decodeBlanks,
  decodeChoices,
  decodePairs,
  decodeVerdicts,
  encodeBlanks,
  encodeChoices,
  encodePairs,
  encodeVerdicts,
  judgeBlanks,
  unescapeText,
} from '@langbiang/core/scoring';
export * from './dom.js';
export * from './icons.js';
export * from './question.js';
export * from './question-state.js';
export * from './runnable.js';
export * from './strings.js';
