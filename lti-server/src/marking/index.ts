export { type ClassRoster, createClassRoster, type PupilNames, pupilName } from './class-roster.js';
export { createMarkingService, type MarkingService } from './marking-service.js';
export { markingRoutes } from './routes.js';
export { markingTexts } from './texts.js';
