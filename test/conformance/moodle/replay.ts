import { describe } from '@jest/globals';
import type { CreateEngine } from '../tool/tool.js';
import { replayGrades } from './grades.js';
import { replayLaunches } from './launches.js';

/** A real Moodle's own messages against the engine. */
export function moodleReplay(createEngine: CreateEngine): void {
  describe('recorded Moodle', () => {
    replayLaunches(createEngine);
    replayGrades(createEngine);
  });
}
