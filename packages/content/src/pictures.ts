/**
 * One small picture for each item of the emergency lists, for people who do not read English, or not well (S45).
 * Drawn for this project on a 48 by 48 field in the colour of the text; the words beside it say the same, so it is
 * hidden from screen readers.
 */
const shapes = {
  chest: '<circle cx="24" cy="9" r="6"/><path d="M8 45V31q0-10 9-10h14q9 0 9 10v14M28 25l-7 8h7l-6 8"/>',
  face: '<circle cx="24" cy="24" r="20"/><path d="M13 14l6-2M16 19v2M29 14l7 4M30 22l5 2M14 32h9q8 0 11 8M23 32v0"/>',
  lungs:
    '<path d="M24 4v16l-5 5m5-5 5 5M18 14C9 17 5 28 5 37c0 7 9 6 14 1V14zM30 14c9 3 13 14 13 23 0 7-9 6-14 1V14z"/>',
  drop: '<path fill="currentColor" d="M24 4c9 13 14 19 14 26a14 14 0 0 1-28 0C10 23 15 17 24 4z"/>',
  head: '<path d="M14 45v-8C9 33 7 28 7 21 7 11 14 5 23 5s16 6 16 15l4 9h-4v5q0 4-4 4h-4v7M25 11l-7 10h8l-6 10"/>',
  rash: '<circle cx="24" cy="9" r="6"/><path d="M8 45V31q0-10 9-10h14q9 0 9 10v14"/><path stroke-width="5" d="M18 28v0M30 28v0M24 33v0M17 38v0M31 38v0M24 43v0"/>',
  tummy: '<circle cx="24" cy="7" r="4"/><path d="M13 45V22q0-7 7-7h8q7 0 7 7v23M26 24l-7 8h9l-6 9"/>',
  bottle: '<path d="M16 4h16v7H16zM14 16h20l3 4v24H11V20zM24 22v10"/><path stroke-width="5" d="M24 38v0"/>',
  pregnant:
    '<circle cx="20" cy="8" r="5"/><path d="M18 18c-5 3-6 9-5 15v12M24 18c1 3 1 5 2 6 8 1 11 5 11 9s-5 7-11 7v5"/>',
  heart:
    '<path d="M24 43C12 34 4 27 4 17 4 11 9 6 14 6c4 0 8 2 10 7 2-5 6-7 10-7 5 0 10 5 10 11 0 10-8 17-20 26zM24 13l-6 8 9 5-5 8"/>',
  sleep: '<circle cx="20" cy="29" r="15"/><path d="M11 27q3 3 6 0M23 27q3 3 6 0M17 37h6M32 4h11L32 16h11"/>',
  shake:
    '<circle cx="24" cy="9" r="5"/><path d="M24 17v14l-6 13M24 31l6 13M14 24l10-5 10 5M8 8l-5 5 5 5-5 5 5 5M40 8l5 5-5 5 5 5-5 5"/>',
  sick: '<path d="M34 31a15 15 0 1 1 2-6l4 2-4 4h-8M20 15l4 4M24 15l-4 4"/><path stroke-width="4" d="M37 36v1M32 40v1M41 43v1M36 46v0"/>',
  cry: '<circle cx="24" cy="25" r="19"/><path d="M24 6q5-4 1-4M12 20l7 2M36 20l-7 2M14 27v7M34 27v7"/><circle fill="currentColor" cx="24" cy="34" r="5"/>',
  thermometer:
    '<path d="M16 27V9a5 5 0 0 1 10 0v18a9 9 0 1 1-10 0zM21 14v20M34 9h8M34 17h8M34 25h8"/><circle fill="currentColor" cx="21" cy="35" r="4"/>',
  nappy: '<path d="M4 12h40v7c-8 2-13 9-14 17H18C17 28 12 21 4 19zM13 12v7M35 12v7"/>',
};

export type PictureName = keyof typeof shapes;
export const pictureNames = Object.keys(shapes) as [PictureName, ...PictureName[]];

/** The picture as inline SVG. Takes its size from its surroundings. */
export function picture(name: PictureName): string {
  return `<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes[name]}</svg>`;
}
