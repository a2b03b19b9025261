import { imageSize } from 'image-size';

/** Width and height of a picture, of a drawing too; `undefined` for what is none (image-size throws there). */
export function pictureDimensions(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
}
