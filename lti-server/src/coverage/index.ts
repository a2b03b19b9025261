export { coverageRoutes } from './coverage-page.js';
export { coverageTexts } from './texts.js';
