/** `library.json` of an H5P library (https://h5p.org/library-definition), as far as we use it. */
export type LibraryJson = {
  title: string;
  machineName: string;
  majorVersion: number;
  minorVersion: number;
  patchVersion: number;
  runnable: 0 | 1;
  coreApi: { majorVersion: number; minorVersion: number };
  preloadedJs?: { path: string }[];
  preloadedCss?: { path: string }[];
  preloadedDependencies?: Dependency[];
};

export type Dependency = { machineName: string; majorVersion: number; minorVersion: number };

/** One of our libraries as it was built. */
export type Library = {
  /** Machine name, e.g. Langbiang.Lesson */
  name: string;
  /** major.minor.patch */
  version: string;
  /** "Name major.minor", as H5P parameters write it. */
  ubername: string;
  /** Absolute path of the library's folder; its name ("Langbiang.Lesson-1.0") is the folder's name inside a package. */
  dir: string;
  /** Everything the library consists of, sorted, relative to `dir`, with forward slashes. */
  files: string[];
  /** In loading order, relative to `dir`. */
  preloadedJs: string[];
  preloadedCss: string[];
  /** What must be loaded before it. */
  dependencies: Dependency[];
  /** Libraries its parameters may hold, as "Name major.minor". */
  subLibraries: string[];
  /** Empty for a library that is not runnable. */
  semantics: unknown[];
  json: LibraryJson;
};
