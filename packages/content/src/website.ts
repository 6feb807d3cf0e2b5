import { z } from 'zod';
import websiteFile from './en/website.json' with { type: 'json' };
import { readShape } from './read-shape.ts';

const Words = z.string().trim().min(1);

/**
 * What a practice puts on its own website, phone and walls. Slots: `{surgery}`, `{phone}`, `{address}`, `{url}`,
 * `{spoken}` (the address as it is read out), `{times}`, `{phoneTimes}`, `{threeWays}` (the tested words, R128).
 */
const Website = z.strictObject({
  /** What the link says. */
  link: Words,
  texts: z.array(z.strictObject({ key: Words, title: Words, about: Words, words: z.array(Words).min(1) })),
  poster: z.strictObject({
    title: Words,
    choose: Words,
    online: Words,
    onlineHow: Words,
    phone: Words,
    phoneHow: Words,
    desk: Words,
    deskHow: Words,
    times: Words,
    elsewhere: Words,
    closed: Words,
    emergency: Words,
    alt: Words,
  }),
  leaflet: z.strictObject({
    title: Words,
    form: Words,
    formFor: z.array(Words).min(1),
    formHow: Words,
    urgent: Words,
    urgentOpen: Words,
    next: Words,
    nextHow: Words,
    expect: Words,
    expectHow: Words,
    formats: Words,
    symptoms: Words,
  }),
});

export type Website = z.infer<typeof Website>;

/** @throws Error with file and path of the fault */
export function readWebsite(): Website {
  return readShape(Website, websiteFile, 'en/website.json');
}
