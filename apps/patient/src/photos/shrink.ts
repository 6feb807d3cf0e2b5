/** The longest side the server keeps; anything beyond it would travel for nothing. Pixels. */
const longest = 2048;
/** A smaller file is not worth decoding. Bytes. */
const small = 600_000;
const quality = 0.85;

/**
 * Makes a photo small enough for a slow line. Gives the file itself where the browser cannot read it (HEIC outside
 * Safari, PDF), where it is small already, or where anything goes wrong: the server does the same work again.
 */
export async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size < small) return file;
  try {
    const picture = await decode(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext('2d')!;
    // A transparent picture would turn black as JPEG.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture.source, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

type Picture = { source: CanvasImageSource; width: number; height: number };

/** An image element turns the picture the right way up in every browser; Safari 13 lacks createImageBitmap. */
function decode(file: File): Promise<Picture> {
  return new Promise((done, fail) => {
    const address = URL.createObjectURL(file);
    const image = new Image();
    image.onload = () => {
      URL.revokeObjectURL(address);
      done({ source: image, width: image.naturalWidth, height: image.naturalHeight });
    };
    image.onerror = () => {
      URL.revokeObjectURL(address);
      fail(new Error('not shown'));
    };
    image.src = address;
  });
}
