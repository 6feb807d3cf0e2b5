import { fileTypeFromBuffer } from 'file-type';

/** What a file is by its bytes. Its name and the type its sender claims are never asked. */
export type ContentKind = 'picture' | 'heic' | 'pdf';

const kinds: Record<string, ContentKind> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/apng': 'picture',
  'image/webp': 'picture',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
  'application/pdf': 'pdf',
};

/** Null for everything that is not taken: HTML, SVG, programs, archives, however they are named. */
export async function contentKind(bytes: Buffer): Promise<ContentKind | null> {
  const found = await fileTypeFromBuffer(bytes);
  return found ? (kinds[found.mime] ?? null) : null;
}

const headWithin = 1024;
const tailWithin = 2048;

/**
 * Whether a PDF has its beginning and its end. It is kept byte for byte and only ever served as an attachment, so
 * scripts, launch actions and passwords inside it never meet a browser of ours.
 */
export function isWholePdf(bytes: Buffer): boolean {
  const head = bytes.subarray(0, headWithin).toString('latin1');
  const tail = bytes.subarray(-tailWithin).toString('latin1');
  return head.includes('%PDF-') && tail.includes('%%EOF');
}
