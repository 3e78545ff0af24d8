import sharp from 'sharp';
import { problem } from '../problems/problem';

/** A picture as it is stored: a JPEG, upright, small enough for a phone, without the place and camera it was taken with. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

/** The longer side at most, pixels: a page of the handbook in print quality. */
const SIDE = 1600;
/** More pixels than any phone takes; a small file may claim to be a huge picture. */
const PIXELS = 60_000_000;

sharp.cache(false);

/** By the first bytes alone; what a browser says of a file is only its name. */
function kindOf(bytes: Buffer): 'jpeg' | 'png' | 'webp' | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'webp' : undefined;
}

/** Makes what was uploaded into what is stored; 400 if it is no JPEG, PNG or WebP, or cannot be read. */
export async function preparePicture(upload: Buffer): Promise<Picture> {
  if (!kindOf(upload)) throw problem.badRequest('picture-kind', 'Send a picture as JPEG, PNG or WebP.');
  try {
    const { data, info } = await sharp(upload, { limitInputPixels: PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    throw problem.badRequest('picture-broken', 'The picture could not be read: it is broken or too large.');
  }
}
