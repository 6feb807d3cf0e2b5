import sharp, { type Sharp } from 'sharp';
import { decodeHeic } from './heic.ts';

/** More pixels than any phone takes in one photo; a tiny file can claim billions. */
const maxPixels = 50_000_000;
const longestSide = 2048;

export type Picture = { data: Buffer; width: number; height: number };
export type PictureFault = 'damaged' | 'too-many-pixels';

/**
 * Makes any accepted picture anew as a JPEG: turned upright, at most 2,048 on its longest side, transparency on white,
 * and without a trace of metadata: place, camera, thumbnail, colour profile (R41). What hid behind the picture in the
 * file is gone, because only pixels come through.
 */
export async function remakePicture(
  bytes: Buffer,
  kind: 'picture' | 'heic',
): Promise<Picture | PictureFault> {
  const size = await sizeOf(bytes);
  if (size === null) return kind === 'heic' ? remakeHeic(bytes) : 'damaged';
  if (size > maxPixels) return 'too-many-pixels';
  try {
    return await remake(sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels }));
  } catch {
    return kind === 'heic' ? remakeHeic(bytes) : 'damaged';
  }
}

async function sizeOf(bytes: Buffer): Promise<number | null> {
  try {
    // The header alone is read here, so no limit is needed yet; the limit is our own next line.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return width * height;
  } catch {
    return null;
  }
}

async function remakeHeic(bytes: Buffer): Promise<Picture | PictureFault> {
  const decoded = await decodeHeic(bytes, maxPixels);
  if (typeof decoded === 'string') return decoded;
  const { data, width, height } = decoded;
  return remake(sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: maxPixels }));
}

async function remake(image: Sharp): Promise<Picture> {
  const { data, info } = await image
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
