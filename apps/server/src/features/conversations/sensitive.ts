import type { Changed, ReadOutCode, SetSensitive } from '@frontdoor/contract';
import { Problem } from '../../platform/problem.ts';
import { newCode } from '../codes/code.ts';
import { type Act, type ActDeps, act } from '../consultations/act.ts';
import { keepCode } from './link-code.ts';
import { openLinksOf } from './store.ts';

/** "Somebody else can see their messages": its links ask for a code besides, from the next page on (S20). */
export function setSensitive(deps: ActDeps, which: Act, { sensitive }: SetSensitive): Promise<Changed> {
  return act(deps, which, ({ request }) =>
    request.sensitive === sensitive
      ? null
      : { set: { sensitive }, action: 'sensitive', detail: { sensitive } },
  );
}

/**
 * A code that staff read out on the phone, to somebody they have made sure of (S20). It opens whichever link of this
 * request it is typed behind. Who asked for it and when is logged; the code never is.
 */
export async function readOutCode(deps: ActDeps, which: Act): Promise<ReadOutCode> {
  const code = newCode();
  let until = 0;
  await act(deps, which, async ({ tx, request }) => {
    const links = await openLinksOf(tx, request.id);
    if (!request.sensitive || links.length === 0) throw nothingToOpen();
    for (const link of links) until = await keepCode(deps, tx, link, code);
    return { set: {}, action: 'code-read-out' };
  });
  return { code, until };
}

const nothingToOpen = () =>
  new Problem(
    409,
    'no-code-needed',
    'There is nothing to open with a code',
    'A code is only asked for behind the link of a request that is marked as sensitive. Send the patient a message first.',
  );
