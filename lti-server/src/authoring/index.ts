export { uploadRoutes } from './routes.js';
export { authoringTexts } from './texts.js';
