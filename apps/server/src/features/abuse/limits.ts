const hour = 3600;
const day = 24 * hour;

/** At most so many within so many seconds. */
export type Limit = { most: number; seconds: number };

/**
 * What one source may send before a person is asked to look whether it is abuse. None of these refuses anything (R7,
 * R8), and none counts a practice's requests together.
 */
export const limits = {
  /** Requests about one and the same patient, from one place or one device. An anxious evening is a handful. */
  samePatient: [
    { most: 5, seconds: hour },
    { most: 12, seconds: day },
  ],
  /** Requests whose words no language has, from one place or one device. One may be a stroke. */
  gibberish: [
    { most: 2, seconds: hour },
    { most: 5, seconds: day },
  ],
  /** Forms begun on one device, and from one place: many homes and phones share an address. More are asked to press on. */
  begunOnDevice: { most: 20, seconds: hour },
  begunInPlace: { most: 60, seconds: hour },
  /** Photos sent with one form, and from one place. Beyond that the words go without them. */
  photosOfForm: { most: 40, seconds: hour },
  photosInPlace: { most: 600, seconds: hour },
} as const satisfies Record<string, Limit | readonly Limit[]>;

/** How many sources one process remembers at a time; then the oldest are forgotten. About 10 MB. */
export const mostSources = 20_000;
