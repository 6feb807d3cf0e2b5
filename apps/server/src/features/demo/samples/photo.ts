import sharp from 'sharp';

type Mark = { x: number; y: number; rx: number; ry: number; colour: string; soft: number };

/** Drawn on 900 by 1200 and made half as large: the first start waits for every picture. */
const viewBox = '0 0 900 1200';
const size = { width: 450, height: 600 };

/** A drawn close-up of skin with soft marks on it, as a JPEG: no photo of anybody is in the demo. */
export function skinPhoto(tone: { light: string; dark: string }, marks: Mark[]): Promise<Buffer> {
  const ellipses = marks.map(
    ({ x, y, rx, ry, colour, soft }, place) => `
      <filter id="soft${place}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${soft}"/></filter>
      <ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colour}" filter="url(#soft${place})"/>`,
  );
  return drawn(`
    <radialGradient id="skin" cx="40%" cy="35%" r="85%">
      <stop offset="0" stop-color="${tone.light}"/><stop offset="1" stop-color="${tone.dark}"/>
    </radialGradient>
    <rect width="100%" height="100%" fill="url(#skin)"/>
    ${ellipses.join('')}`);
}

/** A drawn photo of a letter on a table: a sheet with grey lines, a little turned. */
export function letterPhoto(): Promise<Buffer> {
  const lines = Array.from({ length: 16 }, (_, line) => {
    const length = line % 5 === 4 ? 260 : 520 - ((line * 37) % 90);
    return `<rect x="180" y="${330 + line * 42}" width="${length}" height="12" fill="#6b7280"/>`;
  });
  return drawn(`
    <rect width="100%" height="100%" fill="#8a6f52"/>
    <g transform="rotate(-3 450 600)">
      <rect x="110" y="90" width="680" height="1010" fill="#f6f4ee"/>
      <rect x="180" y="170" width="150" height="60" fill="#005eb8"/>
      <rect x="180" y="268" width="300" height="16" fill="#374151"/>
      ${lines.join('')}
    </g>`);
}

function drawn(shapes: string): Promise<Buffer> {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${viewBox}">${shapes}</svg>`;
  return sharp(Buffer.from(picture)).jpeg({ quality: 75 }).toBuffer();
}
