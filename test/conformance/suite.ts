import { afterEach, beforeEach, describe } from '@jest/globals';
import type { Bench } from './bench.js';
import { badLaunches } from './cases/bad-launches.js';
import { deepLinking } from './cases/deep-linking.js';
import { forgedTokens } from './cases/forged-tokens.js';
import { grades } from './cases/grades.js';
import { keySets } from './cases/key-sets.js';
import { logins } from './cases/logins.js';
import { messageDetails } from './cases/message-details.js';
import { nrps } from './cases/nrps.js';
import { replays } from './cases/replays.js';
import { validLaunches } from './cases/valid-launches.js';
import { moodleReplay } from './moodle/replay.js';
import { Platform } from './platform/platform.js';
import { type CreateEngine, Tool } from './tool/tool.js';

/**
 * The conformance suite for one engine: the cases of the LTI Advantage Certification Guide 1.3 §6 that concern login, launch,
 * deep linking and grades, then what the guide leaves out. Any `LtiEngine` can be held to it.
 */
export function conformanceSuite(name: string, createEngine: CreateEngine): void {
  describe(`LTI conformance: ${name}`, () => {
    let bench: Bench;

    beforeEach(async () => {
      const platform = await Platform.start();
      bench = { platform, tool: (setup) => new Tool(createEngine, platform, setup) };
    });
    afterEach(() => bench.platform.close());

    for (const cases of [
      logins,
      badLaunches,
      validLaunches,
      messageDetails,
      replays,
      forgedTokens,
      keySets,
      deepLinking,
      grades,
      nrps,
    ]) {
      cases(() => bench);
    }
    moodleReplay(createEngine);
  });
}
