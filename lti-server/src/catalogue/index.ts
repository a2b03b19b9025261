export { type Names, strandSigns, subjectNames } from './card-model.js';
export { readFramework } from './framework.js';
export { reviewedItems } from './reviewed-items.js';
export { catalogueRoutes } from './routes.js';
export { builtVersions, seedItems } from './seed.js';
export { catalogueTexts } from './texts.js';
