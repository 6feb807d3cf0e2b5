import type { Deps } from '../../platform/deps.ts';
import { codeTries } from '../codes/code.ts';
import type { Proposer } from './confirm.ts';
import { type AddressField, isAddress } from './content.ts';
import { contactChanges } from './store.ts';

/** The proposals of theirs whose code can still be given; null where the request proposed nothing. */
export async function codesOpen(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  { organisation, consultation, recipient }: Proposer,
): Promise<{ id: string; field: AddressField }[] | null> {
  const rows = await database.read(organisation, (reader) => contactChanges(reader, consultation));
  const mine = rows.filter((row) => row.recipient === recipient);
  if (mine.length === 0) return null;
  const now = clock.now();
  return mine.flatMap(({ id, field, state, codeUntil, codeTries: wrong }) =>
    isAddress(field) && state === 'proposed' && codeUntil !== null && now < codeUntil && wrong < codeTries
      ? [{ id, field }]
      : [],
  );
}
