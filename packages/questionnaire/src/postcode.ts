const shape = /^([A-Z]{1,2}\d[A-Z\d]?)([\dO][A-Z]{2})$/;

/**
 * A UK postcode as it is written on a letter: "ls1 4ap" and "LS14AP" give "LS1 4AP". A letter O typed for the
 * nought that must start the second half is put right.
 * @returns null when it is not the shape of a UK postcode
 */
export function tidyPostcode(typed: string): string | null {
  const joined = typed.toUpperCase().replace(/[\s.\p{Pd}]/gu, '');
  if (joined === 'GIR0AA') return 'GIR 0AA';
  const parts = shape.exec(joined);
  return parts ? `${parts[1]} ${parts[2]!.replace(/^O/, '0')}` : null;
}
