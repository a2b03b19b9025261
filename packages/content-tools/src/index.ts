export { type BuildOptions, type BuildReport, buildContent } from './build/build.js';
export { packLesson } from './build/pack-lesson.js';
export type { Finding, Place, Problem, Said, Severity } from './finding.js';
export { STATES } from './gallery/states.js';
export { lintContent } from './lint.js';
export { readGeo } from './maps/geo-data.js';
export { MapBook } from './maps/map-book.js';
export { problemText } from './report.js';
export { rules as lintRules } from './rules/index.js';
