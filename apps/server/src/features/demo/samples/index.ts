import { onePagePdf } from './pdf.ts';
import { letterPhoto, skinPhoto } from './photo.ts';

const pale = { light: '#f0cdb8', dark: '#c99379' };
const brown = { light: '#b98763', dark: '#7d5136' };
const dark = { light: '#8a5a3c', dark: '#4d2f1f' };

const spots = [
  [300, 340],
  [520, 280],
  [430, 520],
  [640, 560],
  [280, 700],
  [540, 800],
].map(([x = 0, y = 0], place) => ({
  x,
  y,
  rx: 26 + place * 3,
  ry: 24 + place * 2,
  colour: '#c0473f',
  soft: 7,
}));

/** Files of the demo: the name each sender's phone or computer gave it, and what makes it. */
const samples = {
  'shin near': {
    name: 'IMG_2041.jpg',
    make: () =>
      skinPhoto(pale, [
        { x: 460, y: 560, rx: 210, ry: 300, colour: '#cf6f62', soft: 46 },
        { x: 430, y: 520, rx: 90, ry: 130, colour: '#b34a44', soft: 34 },
      ]),
  },
  'shin far': {
    name: 'IMG_2042.jpg',
    make: () => skinPhoto(pale, [{ x: 480, y: 620, rx: 110, ry: 170, colour: '#cc6a5c', soft: 30 }]),
  },
  'baby chest': {
    name: 'PXL_071514.jpg',
    make: () => skinPhoto(brown, [{ x: 450, y: 640, rx: 260, ry: 60, colour: '#8f5640', soft: 40 }]),
  },
  'arm rash': {
    name: 'photo.jpg',
    make: () =>
      skinPhoto(dark, [
        { x: 400, y: 480, rx: 150, ry: 110, colour: '#7a3a30', soft: 26 },
        { x: 560, y: 760, rx: 90, ry: 70, colour: '#74382f', soft: 22 },
      ]),
  },
  'spots one': { name: 'spots 1.jpg', make: () => skinPhoto(pale, spots) },
  'spots two': { name: 'spots 2.jpg', make: () => skinPhoto(pale, spots.slice(2)) },
  'hospital letter': { name: 'letter from hospital.jpg', make: letterPhoto },
  'travel form': {
    name: 'travel-insurance-form.pdf',
    make: async () =>
      onePagePdf([
        'Made-up insurance form',
        '',
        'To be filled in by the doctor:',
        '1. Is the traveller fit to fly?',
        '2. Medicines taken every day:',
        '',
        'Signed                         Date',
      ]),
  },
  'pressure diary': {
    name: 'blood-pressure-diary.pdf',
    make: async () =>
      onePagePdf(['Elm Tree Surgery', 'Home blood pressure diary', '', 'Day   Morning   Evening']),
  },
  'fit note': {
    name: 'fit-note.pdf',
    make: async () =>
      onePagePdf(['Elm Tree Surgery', 'Made-up fit note', '', 'Not fit for work for 2 weeks.']),
  },
} satisfies Record<string, { name: string; make: () => Promise<Buffer> }>;

export type SampleName = keyof typeof samples;
export type Sample = { name: string; bytes: Buffer };

/** Draws all of them, side by side. */
export async function drawSamples(): Promise<Record<SampleName, Sample>> {
  const drawn = await Promise.all(
    Object.entries(samples).map(async ([key, { name, make }]) => [key, { name, bytes: await make() }]),
  );
  return Object.fromEntries(drawn) as Record<SampleName, Sample>;
}
