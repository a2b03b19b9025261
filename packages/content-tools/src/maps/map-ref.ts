const SCHEME = 'map:';

/** The id of a map in what an author writes as the path of a picture: `map:lam-dong` → `lam-dong`. */
export function mapRef(src: string): string | undefined {
  return src.startsWith(SCHEME) ? src.slice(SCHEME.length) : undefined;
}
