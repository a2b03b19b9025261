/** What a page needs from outside while it is rendered. */
export type RenderEnv = {
  /** The number shown for a fact; the first call for a fact gives it its number. */
  cite(factId: string): number;
  /** HTML of a picture by the path the author wrote; `alt` is plain text. */
  picture(src: string, alt: string): string;
};
