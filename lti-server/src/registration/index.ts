export { invitePlatform } from './invites.js';
export { addPlatform, type PlatformOptions } from './platforms.js';
export { registrationRoutes } from './routes.js';
export { registrationTexts } from './texts.js';
