import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { gongs, sampleFiles } from './sample-sounds.js';

const data = (file: Buffer) => file.subarray(44);
/** How far the samples swing from silence between two times (s). */
const swing = (file: Buffer, from: number, to: number) =>
  Math.max(
    ...data(file)
      .subarray(from * 8000, to * 8000)
      .map((sample) => Math.abs(sample - 128)),
  );

test('is a WAV file whose head tells its size', () => {
  const file = gongs([{ at: 0.5, pitch: 200 }], 2);
  expect(file.subarray(0, 4).toString()).toBe('RIFF');
  expect(file.readUInt32LE(4)).toBe(file.length - 8);
  expect(file.readUInt32LE(40)).toBe(2 * 8000);
  expect(data(file)).toHaveLength(2 * 8000);
});

test('is silent before the stroke, loud with it, and dies away', () => {
  const file = gongs([{ at: 0.5, pitch: 200 }], 4);
  expect(swing(file, 0, 0.5)).toBe(0);
  expect(swing(file, 0.5, 1)).toBeGreaterThan(80);
  expect(swing(file, 3.5, 4)).toBeLessThan(swing(file, 0.5, 1) / 3);
});

test('many strokes at once are never louder than a byte can tell', () => {
  const file = gongs(
    Array.from({ length: 20 }, () => ({ at: 0, pitch: 150 })),
    1,
  );
  expect(swing(file, 0, 1)).toBeLessThanOrEqual(121);
});

test('what a sample names is there, as long as it says', () => {
  const folder = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../timed-media');
  const { params } = JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8'));
  const file = sampleFiles[params.audio[0].path]?.();
  expect([file?.length, data(file ?? Buffer.alloc(0)).length / 8000]).toEqual([params.bytes, params.duration]);
});
