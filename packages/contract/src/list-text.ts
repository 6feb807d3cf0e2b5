/**
 * What a file of a list says. Excel saves "CSV" in Windows-1252 and "CSV UTF-8" in UTF-8, and some programs in UTF-16:
 * bytes that are no UTF-8 are read as the first. Without this a name such as Zoë would reach a patient damaged.
 */
export function listText(bytes: Uint8Array): string {
  // Excel is told its separator by a line of its own and shows the next as row 1; we see it by the headings.
  return decoded(bytes).replace(/^\uFEFF?sep=.(\r\n|\r|\n)/i, '');
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
