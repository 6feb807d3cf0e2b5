/** Verhoeff's tables: how two digits join, and how a digit changes with its place. */
const joins = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const places = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/**
 * True for the id of a SNOMED CT concept: 6 to 18 digits, the two before the last say that it is a concept, and the last
 * is its check digit after Verhoeff. A slip of the finger is caught; whether the concept exists is not known here.
 * Source: SNOMED CT Release File Specification, "SCTID".
 */
export function isSnomedConcept(id: string): boolean {
  if (!/^[1-9]\d{2,14}[01]0\d$/.test(id)) return false;
  let check = 0;
  for (const [index, digit] of [...id].reverse().entries())
    check = Number(joins[check]![Number(places[index % 8]![Number(digit)])]);
  return check === 0;
}
