export {
  addScores,
  askedSpots,
  bestScenarioWay,
  choicesOf,
  countWords,
  criterionMax,
  decodeBlanks,
  decodeChoices,
  decodeMarks,
  decodeMatching,
  decodePairs,
  decodeVerdicts,
  drawQuiz,
  encodeBlanks,
  encodeChoices,
  encodeMarks,
  encodePairs,
  encodeVerdicts,
  hash,
  isPassed,
  judgeBlanks,
  quizPoints,
  rightIdOf,
  rubricMax,
  type ScenarioStep,
  scenarioWay,
  unescapeText,
} from '@langbiang/core/scoring';
export * from './board.js';
export * from './dom.js';
export * from './drag.js';
export * from './icons.js';
export * from './media.js';
export * from './question.js';
export * from './question-state.js';
export * from './runnable.js';
export * from './shuffle.js';
export * from './strings.js';
