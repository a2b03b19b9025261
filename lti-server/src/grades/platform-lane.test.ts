import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LANE, PlatformLane } from './platform-lane.js';

const busy = (afterSeconds?: number) => ({
  kind: 'retry' as const,
  code: 'LTI_SERVICE_BUSY' as const,
  status: 429,
  ...(afterSeconds !== undefined && { afterSeconds }),
});
const NOW = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;

describe('the lane of a platform', () => {
  test('waits as long as the platform asks', () => {
    const lane = new PlatformLane(DEFAULT_LANE);
    lane.note(busy(7200), NOW);
    expect(lane.pause(NOW)).toBe(2 * HOUR);
    expect(lane.pause(NOW + 2 * HOUR)).toBe(0);
  });

  test('is not closed for years by a Retry-After of years: a wrong clock or a joke', () => {
    const lane = new PlatformLane(DEFAULT_LANE);
    lane.note(busy(999_999_999), NOW);
    expect(lane.pause(NOW)).toBe(6 * HOUR);
  });

  test('pauses after failures in a row, and a success forgets them', () => {
    const lane = new PlatformLane(DEFAULT_LANE);
    for (let n = 1; n < DEFAULT_LANE.tolerated; n += 1) lane.note(busy(), NOW);
    expect(lane.pause(NOW)).toBe(0);
    lane.note({ kind: 'sent' }, NOW);
    lane.note(busy(), NOW);
    expect(lane.pause(NOW)).toBe(0);
    for (let n = 1; n < DEFAULT_LANE.tolerated; n += 1) lane.note(busy(), NOW);
    expect(lane.pause(NOW)).toBe(DEFAULT_LANE.firstPause);
  });
});
