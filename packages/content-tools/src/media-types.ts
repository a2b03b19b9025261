/** MIME types of the files packages carry, by ending: what every H5P host's whitelist has. */
export const MIME: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** Of a file name, without the dot, in small letters. */
export const endingOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1).toLowerCase();

/** `image`, `audio` or `video`; `undefined` for a kind packages do not carry. */
export const familyOf = (file: string): string | undefined => MIME[endingOf(file)]?.split('/')[0];
