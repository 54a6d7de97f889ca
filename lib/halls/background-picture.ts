import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { DomainError } from "#lib/errors.ts";

export const mostPictureBytes = 10 * 1024 * 1024;
const longestSidePx = 4_000;
/** What is unpacked may be far larger than what was sent; more pixels than a large scan has are refused unseen. */
const mostPixels = 100_000_000;
/** The database takes a statement of 16 MB, in which a byte takes two. */
const mostStoredBytes = 6 * 1024 * 1024;
const accepted = new Set(["image/png", "image/jpeg", "image/webp"]);

export type DrawnPicture = { webp: Buffer; widthPx: number; heightPx: number };

/**
 * Draws a picture anew, so that nothing of the file that was sent is ever served: known by its bytes, not by its name; without
 * its metadata; upright. Refuses: FILE_TOO_LARGE, PICTURE_TYPE (SVG too), PICTURE_BROKEN.
 */
export async function drawPictureAnew(bytes: Buffer): Promise<DrawnPicture> {
  if (bytes.length > mostPictureBytes) throw new DomainError("FILE_TOO_LARGE", { megabytes: 10 });
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !accepted.has(type.mime)) throw new DomainError("PICTURE_TYPE");
  for (const quality of [82, 60, 35]) {
    const drawn = await draw(bytes, quality);
    if (drawn.webp.length <= mostStoredBytes) return drawn;
  }
  throw new DomainError("FILE_TOO_LARGE", { megabytes: 10 });
}

async function draw(bytes: Buffer, quality: number): Promise<DrawnPicture> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", pages: 1 })
      .rotate()
      .resize(longestSidePx, longestSidePx, { fit: "inside", withoutEnlargement: true })
      .webp({ quality, effort: 2 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    return { webp: data, widthPx: info.width, heightPx: info.height };
  } catch {
    throw new DomainError("PICTURE_BROKEN");
  }
}
