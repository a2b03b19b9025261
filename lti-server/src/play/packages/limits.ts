/**
 * What a package may be. The largest official ones (Course Presentation with all its libraries) have about 700 files and
 * 12 MiB of code; the rest is pictures, sound and video.
 */
export const limits = {
  packageBytes: 200 * 1024 * 1024,
  entries: 5_000,
  entryBytes: 150 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  /** Definitions, parameters and language files are read whole. */
  jsonBytes: 8 * 1024 * 1024,
  /** Deflate reaches 1,032; the most repetitive language file seen has 12. Small files are let be. */
  ratio: 100,
  ratioFreeBytes: 64 * 1024,
  pathParts: 12,
  pathBytes: 240,
  /** Brackets in brackets. Course Presentation in Interactive Book with everything in it has 24. */
  jsonDepth: 64,
} as const;

export const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

/** The H5P core that h5p-standalone 3.8 carries. */
export const CORE_API = { major: 1, minor: 28 } as const;
