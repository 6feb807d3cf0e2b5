import type { GuestInvited, InviteGuest } from '@frontdoor/contract';
import { newId, type Tx } from '@frontdoor/database';
import { isEmail, tidyPhone } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { invalid, notFound, Problem } from '../../platform/problem.ts';
import { publicUrl } from '../../platform/public-url.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import { logChange } from '../audit/log.ts';
import { consultationById } from '../consultations/change-store.ts';
import { mustNotBeHidden } from '../consultations/hidden.ts';
import { addDelivery } from '../deliveries/add.ts';
import { isBlocked } from '../deliveries/blocked.ts';
import { type Channel, channelsSetUp, type SafeAddress } from '../deliveries/channels.ts';
import { linksTo } from '../deliveries/link.ts';
import { mayBeTexted } from '../deliveries/phone.ts';
import { ringOutbox } from '../outbox/bell.ts';
import type { Staff } from '../staff/guards.ts';
import { endGuests, guestsOf, insertGuest } from './guest-store.ts';
import { putOutGuest } from './room/let-in.ts';
import { type CallRow, callById } from './store.ts';
import { isOpenState, sayWhen } from './when.ts';

type Which = { staff: Staff; call: string };

/**
 * Gives somebody else a way in to a call, without the patient's date of birth (S40): sent to the address given, or shown
 * this once for staff to pass on. Only a hash of it is kept.
 * @throws Problem 404, 403 for who may not see the request (S27), 409 for a call that is over, 422 for an address
 */
export function inviteGuest(deps: Deps, which: Which, given: InviteGuest): Promise<GuestInvited> {
  const { database, clock, config } = deps;
  const { organisation, member } = which.staff;
  return database.within(organisation.id, async (tx) => {
    const call = await mayBringGuests(tx, which);
    const { vault } = database;
    const now = clock.now();
    const token = newSecret();
    const id = newId();
    const { name, role } = given;
    const address = await addressOf(deps, tx, given);
    await insertGuest(tx, {
      id,
      call: call.id,
      tokenHash: hashSecret(token),
      name: vault.seal(organisation.id, name),
      role,
      madeBy: member.id,
      madeAt: now,
      endedAt: null,
    });
    if (address) {
      await addDelivery(tx, vault, {
        consultation: call.consultation,
        message: null,
        recipient: 'guest',
        channel: address.channel,
        template: 'video-guest',
        content: { address: address.address, token, at: sayWhen(call) },
        createdAt: now,
        sendAt: now,
      });
      tx.afterCommit(() => ringOutbox(database, organisation.id));
    }
    await logOf(deps, tx, which, call, { action: 'video-guest', role });
    const surgery = `${publicUrl(config)}/${organisation.slug}`;
    const { link } = linksTo({ surgery, template: 'video-guest', token });
    return { id, link, channel: address?.channel ?? null };
  });
}

/** Ends a guest's way in, and puts out whoever came by it. Twice is once. Throws 404 for a guest of another call. */
export async function endGuest(deps: Deps, which: Which & { guest: string }): Promise<void> {
  await deps.database.within(which.staff.organisation.id, async (tx) => {
    const call = await mayBringGuests(tx, which);
    const guest = (await guestsOf(tx, call.id)).find(({ id }) => id === which.guest);
    if (!guest) throw notFound();
    if (guest.endedAt !== null) return;
    const now = deps.clock.now();
    await endGuests(tx, { call: call.id, ids: [guest.id], now });
    await putOutGuest(deps, { tx, call, now, by: which.staff.member.id }, guest.id);
    await logOf(deps, tx, which, call, { action: 'video-guest-ended', role: guest.role });
  });
}

async function mayBringGuests(tx: Tx, { staff, call: id }: Which): Promise<CallRow> {
  const call = await callById(tx, id);
  if (!call) throw notFound();
  await mustNotBeHidden(tx, staff, (await consultationById(tx, call.consultation))!);
  if (!isOpenState(call.state)) throw isOver();
  return call;
}

type Logged = { action: 'video-guest' | 'video-guest-ended'; role: string };

async function logOf(
  { database, clock, live }: Deps,
  tx: Tx,
  { staff }: Which,
  { id, consultation }: CallRow,
  { action, role }: Logged,
): Promise<void> {
  const detail = { call: id, role };
  const at = clock.now();
  await logChange(tx, database.vault, { at, actor: staff.member.id, action, consultation, detail });
  tx.afterCommit(() => {
    live.callChanged(tx.organisation, id, 'room');
    live.changed(tx.organisation, consultation);
  });
}

/** Where a guest is told: by email where one is given, else by text; null where staff pass the link on. */
async function addressOf(
  { database, config }: Deps,
  tx: Tx,
  { email, phone }: InviteGuest,
): Promise<SafeAddress | null> {
  const given = typed(email) ?? typed(phone);
  if (given === null) return null;
  const channel: Channel = typed(email) === null ? 'text' : 'email';
  const address = channel === 'email' ? (isEmail(given) ? given : null) : tidyPhone(given);
  const path = channel === 'email' ? 'email' : 'phone';
  const fault = (message: string) => invalid([{ path, message }]);
  if (address === null)
    throw fault(channel === 'email' ? 'Enter a whole email address' : 'Enter a whole phone number');
  if (channel === 'text' && !mayBeTexted(address, config.textCountries))
    throw fault('Enter a mobile number, or an email address');
  if (!channelsSetUp(config).includes(channel))
    throw fault('Your practice sends no text messages. Enter an email address, or pass the link on');
  if (await isBlocked(tx, database.vault, address))
    throw fault('Whoever has this told us that our messages are not for them. Enter another');
  return { channel, address };
}

const typed = (given: string | null) => (given === null || given === '' ? null : given);

const isOver = () =>
  new Problem(409, 'video-over', 'This video call is over', 'Nobody can come to it any more.');
