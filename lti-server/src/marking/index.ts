export { createMarkingService, type MarkingService } from './marking-service.js';
export { createPupilNames, type PupilNames, pupilName } from './pupil-names.js';
export { markingRoutes } from './routes.js';
export { markingTexts } from './texts.js';
