import type { Database } from '@frontdoor/database';
import { Counter } from './counter.ts';
import { limits, mostSources } from './limits.ts';
import { isOneSource } from './source.ts';

type Counters = { ofForm: Counter; inPlace: Counter };
const counters = new WeakMap<Database, Counters>();

/**
 * Counts a photo that is about to be opened and made anew, which costs far more than sending it, and says whether it is
 * one too many from this form or this place for now. The words go on without it.
 */
export async function tooManyPhotos(
  database: Database,
  { form, place }: { form: string; place: string },
): Promise<boolean> {
  const { ofForm, inPlace } = countersOf(database);
  const one = await ofForm.add(form);
  const all = isOneSource(place) ? await inPlace.add(place) : 0;
  return one > limits.photosOfForm.most || all > limits.photosInPlace.most;
}

function countersOf(database: Database): Counters {
  let known = counters.get(database);
  if (!known) {
    const counter = ({ seconds }: { seconds: number }) => new Counter({ seconds, most: mostSources });
    known = { ofForm: counter(limits.photosOfForm), inPlace: counter(limits.photosInPlace) };
    counters.set(database, known);
  }
  return known;
}
