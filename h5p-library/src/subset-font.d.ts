declare module 'subset-font' {
  /** A font with only the glyphs `text` needs. */
  function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'woff2' }): Promise<Uint8Array>;
  export = subsetFont;
}
