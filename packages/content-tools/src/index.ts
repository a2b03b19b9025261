export { type BuildOptions, type BuildReport, buildContent } from './build/build.js';
export type { Finding, Place, Problem, Said, Severity } from './finding.js';
export { lintContent } from './lint.js';
export { problemText } from './report.js';
