/** Why a file was not taken. Each has its own sentence, so that a person knows what to do about this one. */
export type FileFault =
  | 'too-large'
  | 'empty'
  | 'wrong-kind'
  | 'damaged'
  | 'too-many-pixels'
  | 'too-many'
  | 'not-kept'
  | 'not-now';

/** The most a file may be, and how many files go with one request. */
export const maxBytes = 15 * 1024 * 1024;
export const maxFiles = 5;

/** The sentence for a fault. `name` is the file's own name, as `safeName` gives it. Always offers going on without it. */
export function sayFault(fault: FileFault, name: string): string {
  switch (fault) {
    case 'too-large':
      return `${name} is larger than 15 MB. Choose a smaller photo, or continue without it.`;
    case 'empty':
      return `${name} is empty. Choose it again, or continue without it.`;
    case 'wrong-kind':
      return `${name} is not a photo or a PDF. Choose a JPG, PNG, WebP, HEIC or PDF file, or continue without it.`;
    case 'damaged':
      return `${name} is damaged or did not arrive whole. Choose it again, or continue without it.`;
    case 'too-many-pixels':
      return `${name} is too big a picture for us to open. Choose a smaller photo, or continue without it.`;
    case 'too-many':
      return `${name} was not added. You can add up to ${maxFiles} photos or documents. Remove one first, or continue without it.`;
    case 'not-kept':
      return `${name} could not be saved. Try it again, or continue without it.`;
    case 'not-now':
      return `${name} was not added: too many photos came from your internet connection in the last hour. Continue without it. You can bring it to us, or tell us about it on the phone.`;
  }
}

/**
 * A file's name as it may be shown: no folders, no control or direction-changing characters, at most 80 characters.
 * It is never used as a name on our disk.
 */
export function safeName(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const plain = last.replace(/[\p{C}"<>]/gu, '').trim();
  const dot = plain.lastIndexOf('.');
  const end = dot > 0 ? plain.slice(dot).slice(0, 10) : '';
  const begin = dot > 0 ? plain.slice(0, dot) : plain;
  return begin ? `${begin.slice(0, 80 - end.length)}${end}` : 'This file';
}
