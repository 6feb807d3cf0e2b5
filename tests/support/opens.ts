import request from 'supertest';
import type { DeliveryContent } from '../../apps/server/src/features/deliveries/content.ts';
import { deliveriesOf } from '../../apps/server/src/features/deliveries/store.ts';
import type { StaffSite } from './staff-site.ts';

/** Somebody opens the last link that was sent about a request of Elm Tree's, with the date of birth. */
export async function opens(
  { app, deps, elmTree }: StaffSite,
  consultation: string,
  birth: { day: string; month: string; year: string } = { day: '12', month: '3', year: '1958' },
): Promise<void> {
  const sent = await deps.database.read(elmTree, (reader) => deliveriesOf(reader, consultation));
  const { token } = JSON.parse(deps.database.vault.unseal(elmTree, sent.at(-1)!.content)) as DeliveryContent;
  const res = await request(app)
    .post(`/elm-tree/m/${token}`)
    .set('Sec-Fetch-Site', 'same-origin')
    .type('form')
    .send({ 'birthDate-day': birth.day, 'birthDate-month': birth.month, 'birthDate-year': birth.year });
  if (res.status !== 303) throw new Error(`Not opened: ${res.status} ${res.text.slice(0, 2000)}`);
}
