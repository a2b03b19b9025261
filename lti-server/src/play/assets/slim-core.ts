/** Where h5p-standalone's frame bundle defines its jQuery, and what follows it. Both stand in it once. */
const BEFORE = ',i=function(e,t){var r=[],';
const AFTER = /,"object"==typeof e\.exports\?e\.exports=r\.document\?i\(r,!0\):.{0,120}?:i\(r\);(?=var o=window\.H5P=)/;

/**
 * The H5P core on another jQuery. h5p-standalone brings jQuery 3.5.1 whole, two thirds of what it weighs; our content types and
 * our page use its elements and events alone. `jquery`: a script that sets `window.jQuery`. Throws when the core is not as
 * known: then look at the new one before it is served.
 */
export function slimCore(frameBundle: string, jquery: string): string {
  const start = frameBundle.indexOf(BEFORE);
  const end = AFTER.exec(frameBundle);
  if (start < 0 || !end || end.index < start)
    throw new Error('frame.bundle.js does not define its jQuery where it is known to');
  const core = `${frameBundle.slice(0, start)};${frameBundle.slice(end.index + end[0].length)}`;
  return `${jquery}\n;\n${core}`;
}
