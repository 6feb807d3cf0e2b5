/** How many lines a list has below its headings. Empty ones do not count. */
export function countLines(csv: string): number {
  const lines = csv.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return Math.max(0, lines.length - 1);
}

/** The headings of a list, to be offered as fields of the message; the server reads the list itself. */
export function columnsOf(csv: string): string[] {
  const [first = ''] = csv.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/, 1);
  const between = [';', '\t', ','].find((mark) => first.includes(mark)) ?? ',';
  const titles = first.split(between).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  return [...new Set(titles.filter((title) => title !== '' && !/[{}]/.test(title)))];
}
