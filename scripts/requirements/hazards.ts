import { z } from 'zod';
import type { Item } from './page.ts';
import type { Proof } from './proofs.ts';

const Words = z.string().trim().min(1);

/** Every row says what goes wrong and why. */
const always = {
  id: z.string().regex(/^S\d+$/),
  /** What goes wrong and whom it harms, in one sentence. */
  hazard: Words,
  cause: Words,
};
/** Not built, or not all of it: what and why, and what whoever deploys it does meanwhile. */
const open = { missing: Words, meanwhile: Words };
/** Names of the tests that say most, as the tests have them. */
const telling = z.array(Words).min(1).max(4);

const Hazard = z.discriminatedUnion('state', [
  z.strictObject({ ...always, state: z.literal('proved'), control: Words, telling }),
  z.strictObject({ ...always, state: z.literal('in part'), control: Words, telling, ...open }),
  z.strictObject({ ...always, state: z.literal('not yet'), ...open }),
]);

/** A row of the hazard log, as a person wrote it. */
export type Hazard = z.infer<typeof Hazard>;

/** Reads `docs/clinical-safety/hazards.json`. Throws when its shape is wrong. */
export function readHazards(json: string): Hazard[] {
  return z.strictObject({ hazards: z.array(Hazard) }).parse(JSON.parse(json)).hazards;
}

/** What is untrue of the log beside the S items and the tests there are, in words; empty when it holds. */
export function hazardFaults(items: Item[], hazards: Hazard[], proofs: Proof[]): string[] {
  const wanted = items.map(({ id }) => id).filter((id) => id.startsWith('S'));
  const there = hazards.map(({ id }) => id);
  return [
    ...wanted.filter((id) => !there.includes(id)).map((id) => `${id} has no row.`),
    ...there.filter((id) => !wanted.includes(id)).map((id) => `${id} is no safety item.`),
    ...there.filter((id, at) => there.indexOf(id) !== at).map((id) => `${id} has two rows.`),
    ...hazards.flatMap((hazard) => rowFaults(hazard, proofs)),
  ];
}

function rowFaults(hazard: Hazard, proofs: Proof[]): string[] {
  const { id, state } = hazard;
  const names = proofs.filter(({ items }) => items.includes(id)).map(({ name }) => name);
  if (state === 'not yet') {
    return names.length === 0 ? [] : [`${id} says “not yet”, but a test proves it: ${names[0]}`];
  }
  if (names.length === 0) return [`${id} says “${state}”, but no test carries its number.`];
  return hazard.telling
    .filter((name) => !names.includes(name))
    .map((name) => `${id} names a test that is not there: ${name}`);
}
