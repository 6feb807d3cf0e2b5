import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { type CodeTry, codeLasts, codeTries, hashCode, newCode, readCode, tryCode } from '../codes/code.ts';
import { addDelivery } from '../deliveries/add.ts';
import { chooseAddress } from '../deliveries/choose.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import type { DeliveryRow } from '../deliveries/store.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { mayAskAgain } from './ask-again.ts';
import { contentOf } from './facts-of-way.ts';
import { recordOpening } from './open.ts';
import { keepLinkCode, linkCodeOf, saveTry, triesOn } from './store.ts';
import type { ByLink } from './way.ts';

const minute = 60_000;
const often = { apart: minute, most: 5, within: 60 * minute };

/** Stands for wrong codes among the counters of a link. */
const codes = 'code';

/** By which of the safe ways a code would go; null where the surgery has to read one out. A text first: the link mostly came by mail. */
export function codeChannel(deps: Deps, way: ByLink): Promise<'text' | 'email' | null> {
  return deps.database.read(way.organisation.id, async (reader) => {
    const held = await chooseAddress(deps, reader, contentOf(deps, way).contact, { first: 'text' });
    return held?.channel ?? null;
  });
}

/**
 * Sends the code of a sensitive conversation to the safe address held (S20). One that is still good stays: staff may be
 * reading it out just now.
 * @param anew they asked for another
 */
export async function sendLinkCode(deps: Deps, way: ByLink, anew: boolean): Promise<void> {
  const { database, clock } = deps;
  const { organisation, request, recipient, link } = way;
  await database.within(organisation.id, async (tx) => {
    const now = clock.now();
    if (!anew && (await stillGood(tx, link.id, now))) return;
    const held = await chooseAddress(deps, tx, contentOf(deps, way).contact, { first: 'text' });
    if (!held) return;
    // Codes that went to a proposed address are counted with the proposals: they keep nobody from the code of a link.
    const brought = ({ template, content }: DeliveryRow) =>
      template === 'code' && addressIn(deps, tx, content) === held.address;
    if (!(await mayAskAgain(tx, way, brought, { now, ...often }))) return;
    const code = newCode();
    await keepCode(deps, tx, link.id, code);
    await addDelivery(tx, database.vault, {
      consultation: request.id,
      message: null,
      recipient,
      channel: held.channel,
      template: 'code',
      content: { address: held.address, token: null, code },
      createdAt: now,
      sendAt: now,
    });
    tx.afterCommit(() => ringOutbox(database, organisation.id));
  });
}

function addressIn({ database: { vault } }: Deps, { organisation }: Tx, sealed: string): string {
  return (JSON.parse(vault.unseal(organisation, sealed)) as DeliveryContent).address;
}

/** Keeps a new code for one link, with all its tries. Gives until when it is good, ms since 1970. */
export async function keepCode(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  tx: Tx,
  link: string,
  code: string,
): Promise<number> {
  const until = clock.now() + codeLasts;
  const codeHash = hashCode(database.vault, tx.organisation, link, code);
  await keepLinkCode(tx, link, { codeHash, codeUntil: until });
  await saveTry(tx, { link, device: codes, wrong: 0, pausedUntil: null });
  return until;
}

/** Tries a code that was given. The right one opens the conversation, and is used up. */
export async function giveLinkCode(deps: Deps, way: ByLink, typed: string): Promise<CodeTry> {
  const { database, clock } = deps;
  const { organisation, link } = way;
  return database.within(organisation.id, async (tx) => {
    const code = readCode(typed);
    const given = code === null ? null : hashCode(database.vault, organisation.id, link.id, code);
    const kept = await keptCode(tx, link.id);
    const result = tryCode(kept, given, clock.now());
    // What can be no code was mistyped, and is no guess.
    if (result === 'wrong' && code !== null)
      await saveTry(tx, { link: link.id, device: codes, wrong: kept.wrong + 1, pausedUntil: null });
    if (result === 'right') {
      await keepLinkCode(tx, link.id, { codeHash: null, codeUntil: null });
      await recordOpening(deps, tx, way);
    }
    return result;
  });
}

async function keptCode(tx: Tx, link: string) {
  const { codeHash: hash, codeUntil: until } = await linkCodeOf(tx, link);
  const [tried] = await triesOn(tx, link, [codes]);
  return { hash, until, wrong: tried?.wrong ?? 0 };
}

async function stillGood(tx: Tx, link: string, now: number): Promise<boolean> {
  const { until, wrong } = await keptCode(tx, link);
  return until !== null && now < until && wrong < codeTries;
}
