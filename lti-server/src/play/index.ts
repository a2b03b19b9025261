import type { Store } from '@langbiang/store';
import { Router } from 'express';
import type { AttemptReviews, AttemptService } from '../attempts/index.js';
import type { DeliveryService } from '../delivery/index.js';
import type { MarkingService, PupilNames } from '../marking/index.js';
import type { WebDeps } from '../web/app.js';
import { requireSession } from '../web/session-middleware.js';
import type { Views } from '../web/views.js';
import type { PlayerAssets } from './assets/player-assets.js';
import { contentFile } from './content-files.js';
import { packageFile } from './packages/package-files.js';
import { packageHome } from './packages/package-home.js';
import { playPage } from './play-page.js';

export { builtFolders, openPlayerAssets, ourLibraries, type PlayerAssets } from './assets/player-assets.js';
export { type ExportedPackage, exportPackage, libraryPack } from './packages/export-package.js';
export { type Hub, openHub } from './packages/hub.js';
export { type ImportRequest, importPackage } from './packages/import-package.js';
export { newItemId } from './packages/item-id.js';
export { limits as packageLimits } from './packages/limits.js';
export { openPackageAssets } from './packages/package-assets.js';
export { newStaging, type PackageHome, packageHome, sweepPackages } from './packages/package-home.js';
export { playOrigin } from './packages/play-origin.js';
export { playTexts } from './texts.js';

export type PlayDeps = WebDeps & {
  store: Pick<Store, 'items'>;
  attempts: AttemptService;
  marking: Pick<MarkingService, 'waiting'>;
  deliveries: Pick<DeliveryService, 'failed'>;
  reviews: AttemptReviews;
  names: PupilNames;
  views: Views;
  player: PlayerAssets;
};

export function playRoutes(deps: PlayDeps): Router {
  const router = Router();
  router.get('/assets/play/:file', deps.player.handler);
  const home = packageHome(deps.config.dataDir);
  router.get('/content/:itemId/:version/*file', packageFile({ home, items: deps.store.items, isolated: false }));
  router.get('/content/:itemId/:version/:folder/:file', contentFile(deps));
  router.get('/play/:itemId', requireSession(deps), playPage(deps));
  return router;
}
