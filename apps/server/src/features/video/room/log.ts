import type { Tx, Vault } from '@frontdoor/database';
import { type Actor, logChange, type VideoAction } from '../../audit/log.ts';
import type { CallRow } from '../store.ts';
import type { PersonRow } from './people-store.ts';

type Of = {
  call: Pick<CallRow, 'id' | 'consultation'>;
  person: Pick<PersonRow, 'id' | 'kind' | 'ref'>;
  now: number;
};

/** Writes down in the request's timeline that somebody came, went, was let in or was not. `by`: who did it to them. */
export function logOfPerson(
  tx: Tx,
  vault: Vault,
  what: Extract<VideoAction, 'joined' | 'left' | 'let-in' | 'refused' | 'removed'>,
  { call, person, now }: Of,
  by?: Actor,
): Promise<unknown> {
  return logChange(tx, vault, {
    at: now,
    actor: by ?? asActor(person),
    action: `video-${what}`,
    consultation: call.consultation,
    detail: { call: call.id, who: person.kind, person: person.id },
  });
}

/** Under which name the timeline knows somebody who came. */
export function asActor({ kind, ref }: Pick<PersonRow, 'kind' | 'ref'>): Actor {
  return kind === 'staff' ? ref : kind;
}
