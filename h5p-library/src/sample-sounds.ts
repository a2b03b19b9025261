/** A stroke on a gong: when (s), how high (Hz) and how loud (0–1). */
export type Stroke = { at: number; pitch: number; loud?: number };

/** Few samples a second and eight bits each: enough for gongs, and ten seconds stay under 100 KB. */
const RATE = 8000;

/** Partials of a flat gong: they are no multiples of the lowest, and the high ones die away first. */
const PARTIALS = [
  { times: 1, loud: 1, lasts: 1.6 },
  { times: 1.48, loud: 0.6, lasts: 1.1 },
  { times: 2.09, loud: 0.45, lasts: 0.8 },
  { times: 2.74, loud: 0.3, lasts: 0.45 },
  { times: 3.76, loud: 0.18, lasts: 0.25 },
];

/** Strokes on gongs as a WAV file: sounds for samples and tests, made by arithmetic, so that no recording of others is needed. */
export function gongs(strokes: readonly Stroke[], seconds: number): Buffer {
  const samples = Float64Array.from({ length: Math.round(seconds * RATE) }, (_, index) =>
    strokes.reduce((sum, stroke) => sum + struck(stroke, index / RATE), 0),
  );
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  return wav(Buffer.from(Uint8Array.from(samples, (sample) => Math.round(128 + (sample / peak) * 120))));
}

function struck({ at, pitch, loud = 1 }: Stroke, time: number): number {
  const since = time - at;
  if (since < 0) return 0;
  // The first milliseconds swell, or every stroke would begin with a click.
  const attack = Math.min(1, since / 0.008);
  return PARTIALS.reduce(
    (sum, { times, loud: share, lasts }) =>
      sum + loud * share * attack * Math.exp(-since / lasts) * Math.sin(2 * Math.PI * pitch * times * since),
    0,
  );
}

/** RIFF/WAVE, PCM, mono (Microsoft, "Multimedia Programming Interface and Data Specifications 1.0", 1991). */
function wav(data: Buffer): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** The files that samples (`sample.json`) name, by their path in the content. */
export const sampleFiles: Readonly<Record<string, () => Buffer>> = {
  'audios/ba-tieng.wav': () =>
    gongs(
      [
        { at: 0.5, pitch: 147 },
        { at: 3.5, pitch: 220, loud: 0.9 },
        { at: 6.5, pitch: 98 },
      ],
      10,
    ),
};
