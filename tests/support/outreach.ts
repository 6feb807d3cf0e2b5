import type { Started } from '@frontdoor/contract';
import type { Response } from 'supertest';
import type { DeliveryContent } from '../../apps/server/src/features/deliveries/content.ts';
import { deliveriesOf } from '../../apps/server/src/features/deliveries/store.ts';
import type { Desk, StaffSite } from './staff-site.ts';

const grace = {
  patient: null,
  name: 'Grace Okoro',
  birthDate: '1980-02-01',
  nhsNumber: null,
  phone: null,
  email: 'grace@example.org',
  fromRecord: false,
};

let opened = 0;

/** What a screen sends to begin a conversation with Grace, with whatever a test changes. */
export function asking(changes: Record<string, unknown> = {}) {
  const { to, ...rest } = changes as { to?: object };
  return {
    submission: `screen ${++opened} of this test`,
    about: 'clinical',
    text: 'How is your asthma since we changed the inhaler?',
    ...rest,
    to: { ...grace, ...to },
  };
}

export function starts(desk: Desk, changes: Record<string, unknown> = {}): Promise<Response> {
  return desk.post('/api/elm-tree/conversations', asking(changes));
}

/** Begins one that must begin, and waits until it can be taken back no more: then it goes (S35). */
export async function started(
  { clock }: Pick<StaffSite, 'clock'>,
  desk: Desk,
  changes: Record<string, unknown> = {},
): Promise<Started> {
  const res = await starts(desk, changes);
  if (res.status !== 201) throw new Error(`Not begun: ${res.status} ${res.text}`);
  clock.advance(10_000);
  return res.body as Started;
}

/** The address of the conversation in the last message that went out about it. */
export async function linkOf({ deps, elmTree }: StaffSite, consultation: string): Promise<string> {
  const sent = await deps.database.read(elmTree, (reader) => deliveriesOf(reader, consultation));
  const { token } = JSON.parse(deps.database.vault.unseal(elmTree, sent.at(-1)!.content)) as DeliveryContent;
  return `/elm-tree/m/${token}`;
}
